package sownd.app.house.wrong.engine;

/** The engine uses devices. */
public final class Curious {
    final sownd.app.house.wrong.devices.Curious device = new sownd.app.house.wrong.devices.Curious();
    final Class<?> room = sownd.app.house.wrong.engine.unit.LoudUnit.class;
}

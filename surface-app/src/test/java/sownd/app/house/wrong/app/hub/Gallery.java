package sownd.app.house.wrong.app.hub;

/** The hub draws. */
public final class Gallery {
    final Class<?> ui = sownd.app.house.wrong.app.ui.PictureManager.class;
}

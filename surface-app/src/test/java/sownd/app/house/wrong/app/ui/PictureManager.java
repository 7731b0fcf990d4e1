package sownd.app.house.wrong.app.ui;

/** The screen serves, under a name that says nothing. */
public final class PictureManager {
    final Class<?> hub = sownd.app.house.wrong.app.hub.Gallery.class;
}

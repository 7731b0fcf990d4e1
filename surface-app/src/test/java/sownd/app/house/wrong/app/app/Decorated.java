package sownd.app.house.wrong.app.app;

import java.awt.Color;

/** The command line paints. */
public final class Decorated {
    final Color colour = Color.RED;
}

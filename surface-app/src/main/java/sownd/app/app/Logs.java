package sownd.app.app;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged goes to standard error, a line each; libraries only when something is wrong. */
final class Logs {
    private static final Logger ROOT = Logger.getLogger("");

    private Logs() {}

    static void set() {
        for (var handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        var console = new ConsoleHandler();
        console.setFormatter(new Line());
        console.setLevel(Level.ALL);
        ROOT.addHandler(console);
        ROOT.setLevel(Level.WARNING);
        Logger.getLogger("sownd").setLevel(Level.INFO);
    }

    private static final class Line extends Formatter {
        @Override
        public String format(LogRecord entry) {
            var time = java.time.LocalTime.ofInstant(entry.getInstant(), java.time.ZoneId.systemDefault());
            var line = String.format(
                    "%.12s %s %s%n",
                    time, entry.getLevel().getName().toLowerCase(java.util.Locale.ROOT), formatMessage(entry));
            return entry.getThrown() == null ? line : line + trace(entry.getThrown());
        }

        private static String trace(Throwable thrown) {
            var out = new java.io.StringWriter();
            thrown.printStackTrace(new java.io.PrintWriter(out, true));
            return out.toString();
        }
    }
}

package sownd.app.app;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What the program answered to a command line. */
record Said(int code, String out, String err) {
    static Said to(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        var code = line.execute(arguments);
        return new Said(code, out.toString(), err.toString());
    }
}

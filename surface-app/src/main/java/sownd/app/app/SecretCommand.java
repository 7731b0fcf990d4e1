package sownd.app.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps passwords and tokens outside of projects. What is typed is neither shown nor logged. */
@Command(name = "secret", description = "Keeps, lists and forgets secrets that connections name as \"secret:NAME\".")
final class SecretCommand implements Callable<Integer> {
    /** What can be done with secrets. */
    enum What {
        SET,
        LIST,
        REMOVE
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "set|list|remove", description = "What to do.")
    private What what = What.LIST;

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            arity = "0..1",
            description = "The secret's name. What it is comes from standard input, its first line.")
    private String name = "";

    @Override
    public Integer call() throws IOException {
        try {
            return act(SecretFile.usual());
        } catch (IllegalArgumentException wrong) {
            throw new Failure(Main.FAILED, String.valueOf(wrong.getMessage()));
        }
    }

    private int act(SecretFile secrets) throws IOException {
        var out = spec.commandLine().getOut();
        switch (what) {
            case LIST -> secrets.names().forEach(out::println);
            case SET -> {
                secrets.keep(named(), typed());
                out.println(name + " is kept in " + secrets);
            }
            case REMOVE -> {
                if (!secrets.forget(named())) {
                    throw new Failure(Main.FAULTY, "there is no secret \"" + name + "\", see sownd secret list");
                }
                out.println(name + " is forgotten");
            }
        }
        return Main.DONE;
    }

    private String named() {
        if (name.isEmpty()) {
            throw new Failure(Main.FAULTY, "say which: sownd secret set NAME");
        }
        return name;
    }

    @SuppressWarnings("SystemConsoleNull") // it is null since JDK 25 where nobody sits
    private String typed() throws IOException {
        var console = System.console();
        var secret = console != null && console.isTerminal()
                ? String.valueOf(console.readPassword("%s: ", name))
                : new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        if (secret == null || secret.isEmpty()) {
            throw new Failure(Main.FAULTY, "nothing was given, type the secret or send it to standard input");
        }
        return secret;
    }
}

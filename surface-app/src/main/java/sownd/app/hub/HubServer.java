package sownd.app.hub;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The web server as we want it: virtual threads, bounded in headers, connections and idleness, and quiet. */
final class HubServer {
    /** The most that request line and headers may have together. */
    static final int HEADER_BYTES = 8 * 1024;

    private static final int MOST_CONNECTIONS = 512;
    private static final long IDLE_MILLIS = 30_000;

    // Held here because the logging system forgets the level of a logger that nobody holds.
    private static final Logger[] CHATTY = {Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.javalin")};

    private final HubSettings settings;
    private final Tally tally;

    HubServer(HubSettings settings, Tally tally) {
        this.settings = settings;
        this.tally = tally;
    }

    Javalin with(Consumer<JavalinConfig> routes) {
        quiet(Level.WARNING);
        return Javalin.create(config -> {
            lean(config);
            bound(config);
            routes.accept(config);
        });
    }

    /** Begins to listen. What hinders it is said once, by the exception. */
    static void start(Javalin server) {
        quiet(Level.OFF);
        try {
            server.start();
        } finally {
            quiet(Level.WARNING);
        }
    }

    private static void quiet(Level level) {
        for (Logger logger : CHATTY) {
            logger.setLevel(level);
        }
    }

    private static void lean(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Body.LIMIT;
    }

    private void bound(JavalinConfig config) {
        JettyProblems problems = new JettyProblems(tally);
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(problems);
            server.insertHandler(new Gate(new OwnNames(settings.host()), tally));
            server.setStopTimeout(0);
        });
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(problems));
        config.jetty.addConnector(this::connector);
    }

    private Connector connector(Server server, HttpConfiguration http) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        // Jetty's own default, said aloud: a press must not wait for an acknowledgement.
        connector.setAcceptedTcpNoDelay(true);
        connector.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        return connector;
    }
}

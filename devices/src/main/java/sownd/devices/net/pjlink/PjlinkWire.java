package sownd.devices.net.pjlink;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;
import sownd.devices.net.loop.Latest;
import sownd.devices.net.loop.TcpLoop;

/** The body of a connection to a projector. How it stands is asked anew after a loss; orders do not outlive one. */
final class PjlinkWire implements Wire {
    private static final int MOST = 32;
    private static final long ANSWER_SECONDS = 5;

    private final Settings settings;
    private final Told told;
    private final Latest<String, PjlinkOrder> waiting = new Latest<>(MOST);
    private volatile @Nullable TcpLoop loop;

    PjlinkWire(Settings settings, Told told) {
        this.settings = settings;
        this.told = told;
    }

    @Override
    public void open() throws LinkFault {
        close();
        waiting.clear();
        var state = new PjlinkState(settings.whole("lamps"), told);
        var body = new PjlinkBody(
                settings.secret("password"), waiting, settings.whole("poll"), state, told, System.nanoTime());
        var ready = body.ready();
        var opened = TcpLoop.open("pjlink", settings.text("host"), settings.whole("port"), body, why -> {
            ready.completeExceptionally(new LinkFault(why));
            told.failed(why);
        });
        loop = opened;
        try {
            ready.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof LinkFault fault ? fault : new LinkFault("" + refused, refused);
        } catch (TimeoutException silent) {
            throw new LinkFault("the projector does not answer, is PJLink switched on?", silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LinkFault("stopped while connecting", stopped);
        }
    }

    @Override
    public void send(String path, List<Datum> arguments) {
        PjlinkOrder order = PjlinkOrder.of(path, arguments);
        TcpLoop open = loop;
        if (open == null) {
            throw new IllegalArgumentException("the projector is not connected, " + path + " is not sent");
        }
        if (!waiting.put(path, order)) {
            throw new IllegalArgumentException("too many orders wait for the projector, " + path + " is not sent");
        }
        open.wake();
    }

    @Override
    public Optional<String> look() {
        return Optional.empty();
    }

    @Override
    public void close() {
        TcpLoop open = loop;
        loop = null;
        if (open != null) {
            open.close();
        }
    }
}

package sownd.devices.net.loop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/** Several that get the same. One that cannot be reached is told of, and the others get it all the same. One thread. */
public final class Targets {
    private final List<InetSocketAddress> all;
    private final Consumer<String> slow;
    private String said = "";

    /** @param slow is told who cannot be reached; an empty text once all can be again */
    public Targets(List<InetSocketAddress> all, Consumer<String> slow) {
        this.all = List.copyOf(all);
        this.slow = slow;
    }

    /** Sends to all of them. @throws IOException if none can be reached */
    public void send(ByteBuffer bytes, UdpLoop.Out out) throws IOException {
        String wrong = "";
        int reached = 0;
        for (InetSocketAddress target : all) {
            try {
                out.send(bytes.duplicate(), target);
                reached++;
            } catch (IOException refused) {
                wrong = target.getHostString() + " cannot be reached: " + refused.getMessage();
            }
        }
        if (reached == 0 && !wrong.isEmpty()) {
            throw new IOException(wrong);
        }
        if (!wrong.equals(said)) {
            said = wrong;
            slow.accept(wrong);
        }
    }
}

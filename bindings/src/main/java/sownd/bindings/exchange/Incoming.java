package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * What a file from outside holds, translated but not yet let in.
 *
 * @param document a project of its own
 * @param media its files
 * @param report what came of reading it
 * @param source closed with this: what the files are read from
 */
public record Incoming(ObjectNode document, Media media, Report report, AutoCloseable source) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        try {
            source.close();
        } catch (IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }
}

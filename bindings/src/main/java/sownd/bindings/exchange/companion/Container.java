package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.yaml.snakeyaml.LoaderOptions;
import sownd.bindings.exchange.Refused;
import sownd.bindings.exchange.Sparing;

/** The three ways a configuration is written: JSON packed by gzip, JSON, YAML. Bounded, whatever the bytes. */
final class Container {
    /** Unpacked bytes of JSON at most. */
    static final long LARGEST = 512L << 20;

    /** Letters of YAML at most: its reader holds all of them. */
    private static final int LARGEST_YAML = 128 << 20;

    private static final int DEEPEST = 200;
    private static final int MAGIC = 2;

    private static final ObjectMapper JSON = mapper(JsonMapper.builder().build());
    private static final ObjectMapper YAML = mapper(YAMLMapper.builder(yaml()).build());

    private Container() {}

    private static ObjectMapper mapper(ObjectMapper plain) {
        plain.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LARGEST_YAML)
                        .build());
        return plain.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private static YAMLFactory yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_YAML);
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        return YAMLFactory.builder().loaderOptions(options).build();
    }

    /**
     * Reads.
     *
     * @throws Refused if it is none of the three, too large or too deep
     */
    static ObjectNode read(InputStream file) throws IOException {
        var bytes = new BufferedInputStream(file, 1 << 16);
        bytes.mark(MAGIC);
        var packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        try {
            return plain(new Bounded(packed ? new GZIPInputStream(bytes, 1 << 16) : bytes));
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new Refused("this is no configuration of Companion: it is not JSON or YAML" + place, broken);
        } catch (java.util.zip.ZipException | java.io.EOFException broken) {
            throw new Refused("the file is broken or was cut off", broken);
        }
    }

    private static ObjectNode plain(InputStream text) throws IOException {
        var input = new BufferedInputStream(text, 1 << 16);
        input.mark(64);
        var beginning = new String(input.readNBytes(64), java.nio.charset.StandardCharsets.UTF_8);
        input.reset();
        var json = beginning.replace("\ufeff", "").stripLeading().startsWith("{");
        var read = json ? JSON.reader().with(new Sparing()).readTree(input) : yaml(input);
        if (read instanceof ObjectNode document) {
            return document;
        }
        throw new Refused("this is no configuration of Companion: it is not an object");
    }

    private static com.fasterxml.jackson.databind.@org.jspecify.annotations.Nullable JsonNode yaml(InputStream text)
            throws IOException {
        try (var parser = new WithoutAliases((YAMLParser) YAML.createParser(text))) {
            return YAML.reader().with(new Sparing()).readTree(parser);
        } catch (org.yaml.snakeyaml.error.YAMLException broken) {
            throw new Refused("this is no configuration of Companion: it is not YAML", broken);
        }
    }

    /** An alias repeats what was written elsewhere, and bombs are made of them. */
    private static final class WithoutAliases extends com.fasterxml.jackson.core.util.JsonParserDelegate {
        private final YAMLParser parser;

        WithoutAliases(YAMLParser parser) {
            super(parser);
            this.parser = parser;
        }

        @Override
        public com.fasterxml.jackson.core.@org.jspecify.annotations.Nullable JsonToken nextToken() throws IOException {
            var token = super.nextToken();
            if (parser.isCurrentAlias()) {
                throw new Refused("the YAML repeats itself by aliases (*" + parser.getText()
                        + "), which are not read: export it as JSON");
            }
            return token;
        }
    }

    /** Ends a stream that unpacks to too much. */
    private static final class Bounded extends java.io.FilterInputStream {
        private long got;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            return counted(read, read);
        }

        private int counted(int read, int more) throws Refused {
            got += Math.max(0, more);
            if (got > LARGEST) {
                throw new Refused("the file unpacks to more than " + (LARGEST >> 20) + " MiB");
            }
            return read;
        }
    }
}

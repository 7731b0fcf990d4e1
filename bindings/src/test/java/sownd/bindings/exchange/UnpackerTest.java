package sownd.bindings.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackerTest {
    private static final Limits SMALL = new Limits(100, 1 << 20, 2 << 20, 50, 1 << 12, 4);

    @Test
    void givesWhatWasPacked() throws IOException {
        var zip = new Zip();
        zip.add("project.json").holding("{}");
        zip.add("assets/").mode(0040755);
        zip.add("assets/regen für später.wav")
                .holding("plitsch".repeat(100))
                .deflated()
                .mode(0100644);
        zip.add("assets/empty");
        assertThat(all(zip.bytes(), SMALL))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "project.json", "{}",
                        "assets/regen für später.wav", "plitsch".repeat(100),
                        "assets/empty", ""));
    }

    @Test
    void givesWhatAnotherProgramPacked() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setComment("a comment PK\5\6 with a false end");
            zip.putNextEntry(new ZipEntry("project.json")); // streamed: its sizes follow it
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThat(all(out.toByteArray(), SMALL)).containsExactly(Map.entry("project.json", "{}"));
    }

    /** Names that no archive may hold. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "assets/../../evil",
                "assets/..",
                ".",
                "./evil",
                "/etc/passwd",
                "\\evil",
                "C:\\evil",
                "C:evil",
                "assets\\..\\evil",
                "a//b",
                "//server/share",
                "a/b/c/d/e",
                "nul\0.wav",
                "line\nfeed",
                "assets/CON",
                "assets/con.wav",
                "aux",
                "COM1.txt",
                "assets/lpt9",
                "star*",
                "what?",
                "a|b",
                "<a>",
                "\"a\"",
                "stream:ads",
                "dot.",
                "blank ",
                " blank",
                "a/dot./b",
                "assets/\u2024\u2024/evil",
                "\uff0e\uff0e/evil",
                "a\u2215b",
                "a\uff0fb",
                "a\u2044b",
                "\u2025/evil",
                "assets/\u202egnp.exe",
                "\u200b",
                "a\ufeffb",
                "\ufffd",
                "\uff23\uff2f\uff2e",
                "com\u00b9",
                ""
            })
    void refusesNames(String name) throws IOException {
        var zip = new Zip();
        zip.add("project.json").holding("{}");
        zip.add(name).holding("evil");
        assertThatThrownBy(() -> all(zip.bytes(), SMALL))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("the archive is refused: entry \"")
                .hasMessageNotContaining("\0");
    }

    static Stream<Arguments> evil() {
        return Stream.of(
                Arguments.of(
                        "a link", zip(z -> z.add("assets/a").holding("/etc").mode(0120777)), "it is a link"),
                Arguments.of("a device", zip(z -> z.add("a").mode(0020666)), "neither a file nor a folder"),
                Arguments.of("a pipe", zip(z -> z.add("a").mode(0010666)), "neither a file nor a folder"),
                Arguments.of("a folder that says file", zip(z -> z.add("a").mode(0040755)), "neither a file"),
                Arguments.of("a reparse point", zip(z -> z.add("a").attributes(0x400)), "neither a file"),
                Arguments.of("encrypted", zip(z -> z.add("a").flags(1)), "it is encrypted"),
                Arguments.of("strongly encrypted", zip(z -> z.add("a").flags(0x41)), "it is encrypted"),
                Arguments.of("packed by LZMA", zip(z -> z.add("a").method(14)), "not read (14)"),
                Arguments.of("the same name", zip(z -> two(z, "a", "a")), "is the same name on some systems"),
                Arguments.of("another case", zip(z -> two(z, "assets/Rain.wav", "assets/rain.WAV")), "the same name"),
                Arguments.of("another form", zip(z -> two(z, "\u00e9", "e\u0301")), "the same name"),
                Arguments.of("folder and file", zip(z -> two(z, "a/", "a")), "the same name"),
                Arguments.of("a file above a file", zip(z -> two(z, "A", "a/b")), "\"A\" above it is a file"),
                Arguments.of("no text for a name", zip(z -> z.add(new byte[] {(byte) 0xff, 'a'})), "not UTF-8"),
                Arguments.of("another name inside", zip(z -> z.add("a").calledInside("b")), "calls it something else"),
                Arguments.of("a bomb", bomb(1 << 20), "more than 50 times its size"),
                Arguments.of("many small bombs", smallBombs(), "more than 50 times its size"),
                Arguments.of("too large", zip(z -> z.add("a").holding(noise((1 << 20) + 1))), "at most 1048576"),
                Arguments.of("too much", much(), "at most 2097152"),
                Arguments.of(
                        "says less",
                        zip(z -> z.add("a").holding("long").deflated().saying(3)),
                        "holds more"),
                Arguments.of(
                        "says more", zip(z -> z.add("a").holding("x").deflated().saying(30)), "30 bytes and holds 1"),
                Arguments.of("a wrong sum", zip(z -> z.add("a").holding("x").sum(7)), "check sum is wrong"),
                Arguments.of(
                        "no deflate",
                        zip(z -> z.add("a").packed(new byte[] {7, 7}).saying(9)),
                        "bytes are broken"),
                Arguments.of(
                        "cut deflate", zip(z -> z.add("a").packed(new byte[] {}).saying(9)), "bytes are broken"),
                Arguments.of(
                        "an archive in it",
                        zip(z -> z.add("a.wav").holding(zip(y -> y.add("b")))),
                        "an archive itself"),
                Arguments.of("overlapping", overlapping(), "it lies over another entry"),
                Arguments.of("beyond the end", zip(z -> z.add("a").at(9999)), "it was cut off"),
                Arguments.of("a folder with bytes", zip(z -> z.add("a/").holding("x")), "sizes contradict"),
                Arguments.of("more than it says", new Zip2("a", "b").bytes(1), "holds more than it says"),
                Arguments.of("less than it says", new Zip2("a", "b").bytes(3), "its directory is broken"),
                Arguments.of("101 entries", many(101), "it has 101 entries, at most 100"),
                Arguments.of("70,000 entries", many(70_000), "entries, at most 100"),
                Arguments.of("a million entries", many(65_535), "65535 or more entries, at most 100"),
                Arguments.of("nothing", new byte[0], "it is no archive"),
                Arguments.of("noise", noise(100_000), "it is no archive"));
    }

    private static final class Zip2 {
        private final Zip zip = new Zip();

        Zip2(String... names) {
            for (var name : names) {
                zip.add(name);
            }
        }

        byte[] bytes(int count) {
            return zip.bytes(count);
        }
    }

    private interface Filling {
        void fill(Zip zip);
    }

    private static byte[] zip(Filling filling) {
        var zip = new Zip();
        filling.fill(zip);
        return zip.bytes();
    }

    private static void two(Zip zip, String a, String b) {
        zip.add(a);
        zip.add(b);
    }

    private static byte[] many(int count) {
        return zip(zip -> {
            for (var i = 0; i < count; i++) {
                zip.add("assets/" + i);
            }
        });
    }

    private static byte[] bomb(int size) {
        return zip(zip -> zip.add("assets/bomb.wav").holding(new byte[size]).deflated());
    }

    private static byte[] smallBombs() {
        return zip(zip -> {
            for (var i = 0; i < 50; i++) {
                zip.add("assets/" + i).holding(new byte[4096]).deflated();
            }
        });
    }

    private static byte[] much() {
        return zip(zip -> {
            for (var i = 0; i < 3; i++) {
                zip.add("assets/" + i).holding(noise(1 << 20));
            }
        });
    }

    /** One body, many names: how 42 kB become terabytes. */
    private static byte[] overlapping() {
        return zip(zip -> {
            zip.add("a").holding("body");
            zip.add("b").holding("body").calledInside("a").at(0);
        });
    }

    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evil")
    void refuses(String name, byte[] archive, String why) {
        assertThatThrownBy(() -> all(archive, SMALL))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("the archive is refused: ")
                .hasMessageContaining(why);
    }

    /** 4 GB in as many bytes as deflate needs for them, and the same by a lie about its size. */
    @Test
    void refusesABombWithoutUnpackingIt(@TempDir Path folder) throws IOException {
        var packed = Zip.deflate(new byte[16 << 20]);
        var honest = zip(z -> z.add("a").packed(packed).saying(0xfff0_0000L));
        assertThatThrownBy(() -> all(honest, Limits.USUAL)).hasMessageContaining("times its size");
        var lying = zip(z -> z.add("a").packed(packed).saying(1000));
        assertThatThrownBy(() -> all(lying, Limits.USUAL)).hasMessageContaining("holds more");
        assertThat(folder).isEmptyDirectory();
    }

    /** What is not refused is read to its end; what is, is refused in words. Nothing else may come of any bytes. */
    @Test
    void anyBytesAreReadOrRefused() throws IOException {
        var seed = new Zip();
        seed.add("project.json").holding("{\"sownd\": 1}").deflated();
        seed.add("assets/").mode(0040755);
        seed.add("assets/rain.wav").holding("plitsch").mode(0100644);
        var whole = seed.bytes();
        var random = new Random(40);
        var read = 0;
        for (var i = 0; i < 100_000; i++) {
            var mutant = whole.clone();
            for (var n = 1 + random.nextInt(3); n > 0; n--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            read += isRead(random.nextInt(10) == 0 ? cut(mutant, random) : mutant) ? 1 : 0;
        }
        assertThat(read).isBetween(1, 90_000);
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private static boolean isRead(byte[] archive) throws IOException {
        try (var unpacker = Unpacker.of(Zip.channel(archive), SMALL)) {
            unpacker.verify();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    @Test
    void readsFromADisk(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("a.zip"), zip(z -> z.add("a").holding("b")));
        try (var unpacker = Unpacker.of(Files.newByteChannel(file), SMALL)) {
            unpacker.verify();
            assertThat(unpacker.find("a")).isPresent();
            assertThat(unpacker.find("b")).isEmpty();
        }
    }

    private static Map<String, String> all(byte[] archive, Limits limits) throws IOException {
        var found = new TreeMap<String, String>();
        try (var unpacker = Unpacker.of(Zip.channel(archive), limits)) {
            unpacker.verify();
            for (var entry : unpacker.entries()) {
                var out = new ByteArrayOutputStream();
                try (var content = unpacker.open(entry)) {
                    content.transferTo(Channels.newOutputStream(Channels.newChannel(out)));
                }
                found.put(entry.name(), out.toString(StandardCharsets.UTF_8));
            }
        }
        return found;
    }
}

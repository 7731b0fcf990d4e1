package sownd.app.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import sownd.bindings.conductor.Answer;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.store.Change;
import sownd.bindings.store.Edit;
import sownd.bindings.store.Json;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.Opening;
import sownd.bindings.store.Outcome;
import sownd.bindings.store.Store;
import sownd.devices.midi.MidiPorts;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** A show on a disk of its own that becomes full, then read-only; run by {@link FullDiskTest} where it may mount one. */
final class FullDisk implements AutoCloseable {
    private static final String LABEL = "/pages/one/controls/0/look";
    private final Path disk;
    private final Path file;
    private final Show show;
    private final Store store;
    private int edits;

    private FullDisk(Path disk, Path folder) throws Exception {
        this.disk = disk;
        this.file = folder.resolve("project.json");
        var reader = new ProjectReader(NodeTypes.builtIn());
        var opening = Opening.of(folder, reader, new LocalDisk(), ZoneId.systemDefault());
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        this.show = Show.open(opening, reader, folder, settings, MidiPorts.system());
        this.store = show.store().orElseThrow();
    }

    /** @param args the disk, a folder elsewhere, how many edits each time */
    public static void main(String[] args) throws Exception {
        var disk = Path.of(args[0]);
        var elsewhere = Path.of(args[1]);
        var saves = Integer.parseInt(args[2]);
        var folder = Fixtures.tone(disk);
        check(
                Said.to(
                        "export",
                        folder.toString(),
                        "--out",
                        elsewhere.resolve("in.sownd").toString()),
                0);
        try (var full = new FullDisk(disk, folder)) {
            full.edit(Disk.WELL);
            full.isFull(elsewhere, saves);
            full.isReadOnly(elsewhere, saves);
        }
        System.out.println("well");
        System.exit(0);
    }

    private enum Disk {
        WELL,
        ILL
    }

    private void isFull(Path elsewhere, int saves) throws Exception {
        var filler = disk.resolve("filler");
        fill(filler);
        suffer(elsewhere.resolve("full"), saves);
        var said = Said.to(
                "import",
                elsewhere.resolve("in.sownd").toString(),
                "--into",
                file.getParent().toString());
        require(said.code() != 0 || said.out().contains("nothing"), "an import needs room: " + said);
        Files.delete(filler);
        recover();
    }

    private void isReadOnly(Path elsewhere, int saves) throws Exception {
        mount("ro");
        suffer(elsewhere.resolve("read-only"), saves);
        mount("rw");
        recover();
    }

    private void mount(String how) throws Exception {
        var process = new ProcessBuilder("mount", "-o", "remount," + how, disk.toString())
                .inheritIO()
                .start();
        require(process.waitFor() == 0, "remounted " + how);
    }

    private static void fill(Path filler) throws IOException {
        var block = new byte[4096];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            System.out.println("filled: " + full.getMessage());
        }
    }

    /** Nothing can be saved: the show goes on, people are told, and it can be saved elsewhere. */
    private void suffer(Path other, int saves) throws Exception {
        var before = Files.readString(file);
        for (var i = 0; i < saves; i++) {
            edit(Disk.ILL);
            press();
        }
        Until.so("it is told", () -> value("/status/fault").contains("not saved"));
        require(Files.readString(file).equals(before), "the file is whole");
        var copy = store.saveElsewhere(other).get(20, TimeUnit.SECONDS);
        require(Files.readString(copy).equals(store.history().document().text()), "the copy is what is played");
    }

    private void recover() throws Exception {
        Until.so("it is saved by itself", store::saved);
        require(Files.readString(file).equals(store.history().document().text()), "the file is what is played");
        var opened = Opening.of(file, new ProjectReader(NodeTypes.builtIn()), new LocalDisk(), ZoneId.systemDefault());
        require(opened.way() == Opening.Way.SAVED, "it would be opened as saved: " + opened.told());
        for (var generation : store.generations().get(20, TimeUnit.SECONDS)) {
            require(generation.items() > 0, "each version was whole");
        }
        edit(Disk.WELL);
        press();
    }

    private void edit(Disk is) throws Exception {
        var label = new Json.Fields(java.util.Map.of("text", Json.of("Edit " + ++edits)), Json.Form.FREE);
        var made = store.edit(Edit.of("Label", new Change.Put(LABEL, label))).get(20, TimeUnit.SECONDS);
        require(made instanceof Outcome.Done done && done.saved() == (is == Disk.WELL), "edit " + edits + ": " + made);
        Until.so("it is played", () -> value("/page/one/0/0/text").equals("Edit " + edits));
    }

    /** The button does what it does. */
    private void press() throws Exception {
        show.inbox().set("/var/n", Value.of(0)).get(20, TimeUnit.SECONDS);
        show.inbox().call("/page/one/0/0/press", java.util.List.of()).get(20, TimeUnit.SECONDS);
        Until.so("the press is done", () -> value("/var/n").equals("7"));
    }

    private String value(String address) throws Exception {
        var answer = show.inbox().get(address).get(20, TimeUnit.SECONDS);
        return answer instanceof Answer.Found found ? found.value().asText() : answer.toString();
    }

    private static void check(Said said, int code) {
        require(said.code() == code, said.toString());
    }

    private static void require(boolean so, String what) {
        if (!so) {
            throw new AssertionError(what);
        }
    }

    @Override
    public void close() {
        show.close();
    }
}

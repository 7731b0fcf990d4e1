package sownd.bindings.store;

import java.nio.file.Path;

/**
 * Where a project and what belongs to it lie.
 *
 * @param file the project file
 * @param own the folder beside it that is ours: generations, what was moved aside, what is remembered
 */
record Room(Path file, Path own) {
    static Room of(Path file) {
        var whole = file.toAbsolutePath().normalize();
        var name = String.valueOf(whole.getFileName());
        var own = whole.resolveSibling(".sownd");
        return new Room(whole, name.equals("project.json") ? own : own.resolve(name));
    }

    Path folder() {
        var parent = file.getParent();
        return parent == null ? file : parent;
    }

    Path generations() {
        return own.resolve("generations");
    }

    Path bad() {
        return own.resolve("bad");
    }

    /** What is being written and has no name yet. */
    Path unfinished() {
        return own.resolve("project.unfinished");
    }

    Path journal() {
        return own.resolve("state.journal");
    }
}

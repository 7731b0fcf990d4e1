package sownd.app.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;

/**
 * A house to be inspected: the packages below a root.
 *
 * @param root the package the modules lie in, without a dot at the end
 */
record House(String root, JavaClasses classes) {
    /** Every class of sownd that is shipped, of all modules on the class path. */
    static final House SOWND = new House(
            "sownd", new ClassFileImporter().withImportOption(House::isShipped).importPackages("sownd"));

    /** A small house in the tests in which everything is done wrongly. */
    static final House WRONG =
            new House("sownd.app.house.wrong", new ClassFileImporter().importPackages("sownd.app.house.wrong"));

    private static boolean isShipped(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }

    /** A room and everything in it, as a pattern of packages. */
    String all(String room) {
        return room(room) + "..";
    }

    /** A room's own package. */
    String room(String room) {
        return root + "." + room;
    }

    String[] all(String... rooms) {
        var patterns = new String[rooms.length];
        for (var i = 0; i < rooms.length; i++) {
            patterns[i] = all(rooms[i]);
        }
        return patterns;
    }
}

package sownd.engine.tape;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What a file system means when it refuses: often it names nothing but the path. */
final class Reasons {
    private Reasons() {}

    static String of(IOException refused) {
        return switch (refused) {
            case AccessDeniedException file -> file.getFile() + " may not be written";
            case NoSuchFileException file -> file.getFile() + " is not there";
            case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
            case FileSystemException file -> file.getFile() + ": " + file.getReason();
            default -> String.valueOf(refused.getMessage());
        };
    }
}

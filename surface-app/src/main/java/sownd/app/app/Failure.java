package sownd.app.app;

/** A command cannot do what it was asked; the message is for people. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int code;

    Failure(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}

package sownd.app.app;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("sownd 0.1.0");
    }
}

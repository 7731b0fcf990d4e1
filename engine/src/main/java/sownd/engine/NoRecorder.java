package sownd.engine;

/** Loses everything, and says so. */
final class NoRecorder implements Recorder {
    private volatile boolean asked;
    private long lost;

    @Override
    public void begin() {
        asked = true;
    }

    @Override
    public void write(float[][] channels, int from, int to) {
        lost += to - from;
    }

    @Override
    public void end() {
        asked = false;
    }

    @Override
    public long lost() {
        return lost;
    }

    @Override
    public String trouble() {
        return asked
                ? "nothing can be recorded here: there is no folder for recordings, open a project from a folder"
                : "";
    }

    @Override
    public void close() {
        asked = false;
    }
}

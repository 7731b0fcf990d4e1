package sownd.engine.realtime;

/** One channel of a node's output, wherever it stands; its width is 0 when it is no lane. */
final class Source {
    final float[] data;
    final int lane;
    final int width;

    Source(float[] data, int lane, int width) {
        this.data = data;
        this.lane = lane;
        this.width = width;
    }
}

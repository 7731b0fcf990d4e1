package sownd.engine.realtime;

import java.util.Arrays;

/** Fills one channel of one input with the sum of what leads there. */
final class Mix {
    private final float[] into;
    private final Feed[] feeds;
    private final LaneSum[] sums;

    /** One channel that leads there; its width is that of the lanes it comes from, 0 when it does not come from a lane. */
    static final class Feed {
        private final float[] data;
        private final int lane;
        private final int width;
        private final float gain;
        private final Wire.Fade fade;

        Feed(float[] data, int lane, int width, float gain, Wire.Fade fade) {
            this.data = data;
            this.lane = lane;
            this.width = width;
            this.gain = gain;
            this.fade = fade;
        }

        float[] data() {
            return data;
        }

        int lane() {
            return lane;
        }

        int width() {
            return width;
        }

        float gain() {
            return gain;
        }

        Wire.Fade fade() {
            return fade;
        }
    }

    Mix(float[] into, Feed[] feeds, LaneSum[] sums) {
        this.into = into;
        this.feeds = feeds;
        this.sums = sums;
    }

    void play(Fading fading, int from, int to) {
        Arrays.fill(into, from, to, 0);
        for (LaneSum sum : sums) {
            sum.add(into, from, to);
        }
        for (Feed feed : feeds) {
            if (feed.width == 0) {
                fading.add(feed.data, feed.gain, feed.fade, into, from, to);
            } else {
                fading.add(feed.data, feed.lane, feed.width, feed.gain, feed.fade, into, from, to);
            }
        }
    }
}

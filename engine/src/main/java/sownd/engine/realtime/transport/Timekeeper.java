package sownd.engine.realtime.transport;

/**
 * The transport on the audio thread: whether musical time runs, where it is, how fast. It is told what to do at a frame and
 * then asked stretch by stretch; the same commands at the same frames give the same time whatever the blocks.
 *
 * <p>A tempo set live is a factor on the written one: so much faster or slower it goes on, also where the map changes. What
 * is to happen at a place happens on the frame nearest to it, a loop's turn as well, and what is left over is kept, so that
 * nothing drifts.
 */
public final class Timekeeper implements Course {
    public static final double SLOWEST = 10;
    public static final double FASTEST = 1000;
    /** Furthest place, in quarter notes. */
    public static final double FURTHEST = 1e7;

    private static final double ROUNDING = 1e-7;
    private static final int LONGEST_BAR = 64;

    private final int rate;
    private final Line line = new Line();
    private final Loop loop;
    private TempoMap map;
    private Metres metres = Metres.of(4, 4);
    /** Where the next frame would be, while time stands still; in frames as written. */
    private double standing;

    private long zero;

    /**
     * Stands at the beginning.
     *
     * @param tempo in beats per minute, until {@link #adopt}
     */
    public Timekeeper(int rate, double tempo) {
        this.rate = rate;
        this.loop = new Loop(rate);
        this.map = TempoMap.of(rate, tempo);
    }

    /** Other music is written. Time goes on or stands where it was, in quarter notes, as fast as written. */
    public void adopt(Written music) {
        double beat = now(zero);
        line.anchor(zero, line.place(zero));
        line.towards(1, 0);
        map = music.tempos();
        metres = music.metres();
        loop.lay(music.looping(), music.from(), music.to(), map);
        locate(beat, zero);
    }

    /** A block begins with this frame. */
    public void begin(long frame) {
        zero = frame;
    }

    /** Does at a frame of the block what it is told; false when that cannot be. */
    public boolean perform(Move move, double value, double more, int frame) {
        long edge = zero + frame;
        if (Double.isNaN(value) || Double.isNaN(more)) {
            return false;
        }
        switch (move) {
            case PLAY -> play(edge);
            case STOP -> stop(edge);
            case LOCATE -> locate(quarter(value, more), edge);
            case SECONDS -> locate(map.beat(Math.max(0, value) * rate), edge);
            case TEMPO -> tempo(Math.clamp(value, SLOWEST, FASTEST) / map.tempo(now(edge)), more, edge);
            case WRITTEN -> tempo(1, more, edge);
            case METRE -> {
                return metre((int) value, (int) more, edge);
            }
            case LOOP -> loop.lay(value != 0, loop.from(), loop.to(), map);
            case LOOP_FROM -> loop.lay(loop.on(), quarter(value, more), loop.to(), map);
            case LOOP_TO -> loop.lay(loop.on(), loop.from(), quarter(value, more), map);
        }
        return true;
    }

    /**
     * Before a stretch is played: turns back if the loop ends here.
     *
     * @return where the stretch has to end, at most at {@code to}
     */
    public int stretch(int from, int to) {
        if (!line.moving()) {
            return to;
        }
        long edge = zero + from;
        if (edge >= line.end()) {
            line.anchor(edge, line.place(edge));
        }
        if (line.place(edge + 1) >= loop.turnAfter(line.place(edge))) {
            line.anchor(edge, line.place(edge) - loop.length());
        }
        long end = Math.min(zero + to, line.end());
        double place = line.place(edge);
        long corner = reach(map.cornerAfter(place), edge, end);
        long turn = reach(loop.turnAfter(place), edge, end + 1) - 1;
        return (int) (Math.min(corner, Math.max(edge + 1, turn)) - zero);
    }

    /** The first edge of those up to {@code end} that is at a place or beyond; {@code end} when none is. */
    private long reach(double place, long edge, long end) {
        if (line.place(end) < place) {
            return end;
        }
        long before = edge;
        long at = end;
        while (at - before > 1) {
            long middle = (before + at) >>> 1;
            if (line.place(middle) < place) {
                before = middle;
            } else {
                at = middle;
            }
        }
        return at;
    }

    /** Writes what it tells, as of a frame of the block. */
    public void tell(double[] into, int frame) {
        double place = centre(zero + frame);
        double quarter = map.beat(place);
        into[Told.PLAYING.place()] = line.moving() ? 1 : 0;
        into[Told.BEATS.place()] = quarter;
        into[Told.SECONDS.place()] = place / rate;
        into[Told.BAR.place()] = metres.bar(quarter) + 1.0;
        into[Told.BEAT.place()] = Math.floor(metres.beatOfBar(quarter) + ROUNDING) + 1;
        into[Told.TEMPO.place()] = map.tempo(quarter) * line.speed(zero + frame);
        into[Told.METRE.place()] = metres.metre(quarter);
        into[Told.LOOP.place()] = loop.on() ? 1 : 0;
        into[Told.LOOP_FROM.place()] = loop.from();
        into[Told.LOOP_TO.place()] = loop.to();
    }

    private void play(long edge) {
        if (!line.moving()) {
            line.anchor(edge, standing - line.speed(edge) / 2);
            line.move(true);
        }
    }

    private void stop(long edge) {
        if (line.moving()) {
            standing = centre(edge);
            line.anchor(edge, line.place(edge));
            line.move(false);
        }
    }

    private void locate(double quarter, long edge) {
        standing = map.frame(quarter);
        line.anchor(edge, standing - line.speed(edge) / 2);
    }

    private void tempo(double speed, double seconds, long edge) {
        line.anchor(edge, line.place(edge));
        line.towards(speed, Math.round(Math.clamp(seconds, 0, 1e6) * rate));
    }

    private boolean metre(int count, int unit, long edge) {
        boolean known = count >= 1 && count <= LONGEST_BAR && unit >= 1 && unit <= 64 && Integer.bitCount(unit) == 1;
        if (known) {
            metres.set(now(edge), count, unit);
        }
        return known;
    }

    /** A place as it is told: quarter notes, or a bar and a beat of it. */
    private double quarter(double value, double beat) {
        double quarter = beat < 1 ? value : metres.quarter((long) Math.max(1, value) - 1, beat - 1);
        return Math.clamp(quarter, 0, FURTHEST);
    }

    private double now(long edge) {
        return map.beat(centre(edge));
    }

    /** The place of the frame after an edge. */
    private double centre(long edge) {
        return line.moving() ? line.centre(edge) : standing;
    }

    private double quarterBy(long edge) {
        return map.beat((line.moving() ? line.place(edge) : standing) + Line.EARLY);
    }

    @Override
    public boolean playing() {
        return line.moving();
    }

    @Override
    public double beat(int frame) {
        return now(zero + frame);
    }

    @Override
    public double tempo(int frame) {
        return map.tempo(beat(frame)) * line.speed(zero + frame);
    }

    @Override
    public double beatsPerFrame(int frame) {
        return line.moving() ? tempo(frame) / (60.0 * rate) : 0;
    }

    @Override
    public double place(Grid grid, int frame) {
        return metres.place(grid, beat(frame));
    }

    @Override
    public long index(Grid grid, int divisions, double offset, int frame) {
        return indexBy(grid, divisions, offset, zero + frame + 1);
    }

    private long indexBy(Grid grid, int divisions, double offset, long edge) {
        return (long) Math.floor(metres.place(grid, quarterBy(edge)) * divisions - offset);
    }

    @Override
    public int next(Grid grid, int divisions, double offset, int from, int to) {
        long before = indexBy(grid, divisions, offset, zero + from);
        if (indexBy(grid, divisions, offset, zero + to) == before) {
            return to;
        }
        int last = from;
        int at = to;
        while (at - last > 1) {
            int middle = (last + at) >>> 1;
            if (indexBy(grid, divisions, offset, zero + middle) == before) {
                last = middle;
            } else {
                at = middle;
            }
        }
        return at - 1;
    }

    @Override
    public long bar(int frame) {
        return metres.bar(quarterBy(zero + frame + 1)) + 1;
    }

    @Override
    public int beatOfBar(int frame) {
        return (int) (metres.beatOfBar(quarterBy(zero + frame + 1)) + ROUNDING) + 1;
    }
}

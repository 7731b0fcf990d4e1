package sownd.engine.kernel;

import static sownd.engine.kernel.Registers.FLOATS;
import static sownd.engine.kernel.Registers.INTS;
import static sownd.engine.kernel.Registers.L;
import static sownd.engine.kernel.Registers.at;
import static sownd.engine.kernel.Registers.column;
import static sownd.engine.kernel.Registers.floats;
import static sownd.engine.kernel.Registers.nothing;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The same loops with as many lanes in one register as the processor has, and what is remembered from frame to frame in
 * registers too. With {@link Registers} the only class that knows the incubating module; never loaded where that is not
 * there. No method here may become part of its caller (as the JVM is told at the start): in one piece with others the
 * compiler was seen to keep in objects what belongs in registers.
 */
final class Wide implements Kernels {
    static final Wide IT = new Wide();

    private Wide() {}

    /** Whether a register is wide enough to gain by it. */
    static boolean worthwhile() {
        return L >= 4 && L <= NARROW;
    }

    @Override
    public boolean times(float[] in, Factor by, float[] out, int frames) {
        float[] row = by.row();
        int width = row.length;
        FloatVector sum = FloatVector.zero(FLOATS);
        for (int lane = 0; lane < width; lane += L) {
            FloatVector factor = at(row, lane);
            int index = lane;
            for (int frame = 0; frame < frames; frame++) {
                FloatVector y = at(in, index).mul(factor);
                y.intoArray(out, index);
                sum = sum.add(y.mul(0f));
                index += width;
            }
        }
        return nothing(sum);
    }

    @Override
    public boolean plus(float[] in, Factor by, float[] out, int frames) {
        float[] row = by.row();
        int width = row.length;
        FloatVector sum = FloatVector.zero(FLOATS);
        for (int lane = 0; lane < width; lane += L) {
            FloatVector amount = at(row, lane);
            int index = lane;
            for (int frame = 0; frame < frames; frame++) {
                FloatVector y = at(in, index).add(amount);
                y.intoArray(out, index);
                sum = sum.add(y.mul(0f));
                index += width;
            }
        }
        return nothing(sum);
    }

    @Override
    public boolean section(Filter filter, float[] in, float[] out, int frames) {
        // Two at a time where there are two, since each waits for its own last result.
        if (filter.in1.length >= 2 * L) {
            twos(filter, in, out, frames);
        } else {
            ones(filter, in, out, frames);
        }
        if ((frames & 1) == 1) {
            last(filter, in, out, frames - 1);
        }
        // What is not finite stays so, so the last frame tells of all.
        FloatVector sum = FloatVector.zero(FLOATS);
        for (int lane = 0; lane < filter.out1.length; lane += L) {
            sum = sum.add(at(filter.out1, lane).mul(0f));
        }
        for (float[] row : filter.memory) {
            audible(row);
        }
        return nothing(sum);
    }

    /** Two frames at a time: what came last and what came before it only change their roles. */
    private static void ones(Filter f, float[] in, float[] out, int frames) {
        int width = f.in1.length;
        for (int lane = 0; lane < width; lane += L) {
            FloatVector b0 = at(f.factors[0].row(), lane);
            FloatVector b1 = at(f.factors[1].row(), lane);
            FloatVector b2 = at(f.factors[2].row(), lane);
            FloatVector a1 = at(f.factors[3].row(), lane);
            FloatVector a2 = at(f.factors[4].row(), lane);
            FloatVector x1 = at(f.in1, lane);
            FloatVector x2 = at(f.in2, lane);
            FloatVector y1 = at(f.out1, lane);
            FloatVector y2 = at(f.out2, lane);
            int index = lane;
            for (int pair = 0; pair < frames >> 1; pair++) {
                FloatVector x = at(in, index);
                y2 = b0.mul(x).add(b1.mul(x1)).add(b2.mul(x2)).add(a2.mul(y2)).add(a1.mul(y1));
                x2 = x;
                y2.intoArray(out, index);
                index += width;
                x = at(in, index);
                y1 = b0.mul(x).add(b1.mul(x2)).add(b2.mul(x1)).add(a2.mul(y1)).add(a1.mul(y2));
                x1 = x;
                y1.intoArray(out, index);
                index += width;
            }
            x1.intoArray(f.in1, lane);
            x2.intoArray(f.in2, lane);
            y1.intoArray(f.out1, lane);
            y2.intoArray(f.out2, lane);
        }
    }

    private static void twos(Filter f, float[] in, float[] out, int frames) {
        int width = f.in1.length;
        for (int lane = 0; lane < width; lane += 2 * L) {
            FloatVector b0 = at(f.factors[0].row(), lane);
            FloatVector b1 = at(f.factors[1].row(), lane);
            FloatVector b2 = at(f.factors[2].row(), lane);
            FloatVector a1 = at(f.factors[3].row(), lane);
            FloatVector a2 = at(f.factors[4].row(), lane);
            FloatVector d0 = at(f.factors[0].row(), lane + L);
            FloatVector d1 = at(f.factors[1].row(), lane + L);
            FloatVector d2 = at(f.factors[2].row(), lane + L);
            FloatVector c1 = at(f.factors[3].row(), lane + L);
            FloatVector c2 = at(f.factors[4].row(), lane + L);
            FloatVector x1 = at(f.in1, lane);
            FloatVector x2 = at(f.in2, lane);
            FloatVector y1 = at(f.out1, lane);
            FloatVector y2 = at(f.out2, lane);
            FloatVector u1 = at(f.in1, lane + L);
            FloatVector u2 = at(f.in2, lane + L);
            FloatVector v1 = at(f.out1, lane + L);
            FloatVector v2 = at(f.out2, lane + L);
            int index = lane;
            for (int pair = 0; pair < frames >> 1; pair++) {
                FloatVector x = at(in, index);
                FloatVector u = at(in, index + L);
                y2 = b0.mul(x).add(b1.mul(x1)).add(b2.mul(x2)).add(a2.mul(y2)).add(a1.mul(y1));
                v2 = d0.mul(u).add(d1.mul(u1)).add(d2.mul(u2)).add(c2.mul(v2)).add(c1.mul(v1));
                x2 = x;
                u2 = u;
                y2.intoArray(out, index);
                v2.intoArray(out, index + L);
                index += width;
                x = at(in, index);
                u = at(in, index + L);
                y1 = b0.mul(x).add(b1.mul(x2)).add(b2.mul(x1)).add(a2.mul(y1)).add(a1.mul(y2));
                v1 = d0.mul(u).add(d1.mul(u2)).add(d2.mul(u1)).add(c2.mul(v1)).add(c1.mul(v2));
                x1 = x;
                u1 = u;
                y1.intoArray(out, index);
                v1.intoArray(out, index + L);
                index += width;
            }
            x1.intoArray(f.in1, lane);
            x2.intoArray(f.in2, lane);
            y1.intoArray(f.out1, lane);
            y2.intoArray(f.out2, lane);
            u1.intoArray(f.in1, lane + L);
            u2.intoArray(f.in2, lane + L);
            v1.intoArray(f.out1, lane + L);
            v2.intoArray(f.out2, lane + L);
        }
    }

    /** A frame that is left over. */
    private static void last(Filter f, float[] in, float[] out, int frame) {
        int width = f.in1.length;
        for (int lane = 0; lane < width; lane += L) {
            FloatVector x = at(in, frame * width + lane);
            FloatVector x1 = at(f.in1, lane);
            FloatVector y1 = at(f.out1, lane);
            FloatVector y = at(f.factors[0].row(), lane)
                    .mul(x)
                    .add(at(f.factors[1].row(), lane).mul(x1))
                    .add(at(f.factors[2].row(), lane).mul(at(f.in2, lane)))
                    .add(at(f.factors[4].row(), lane).mul(at(f.out2, lane)))
                    .add(at(f.factors[3].row(), lane).mul(y1));
            y.intoArray(out, frame * width + lane);
            x1.intoArray(f.in2, lane);
            x.intoArray(f.in1, lane);
            y1.intoArray(f.out2, lane);
            y.intoArray(f.out1, lane);
        }
    }

    /** Takes away what is too faint to hear. */
    private static void audible(float[] row) {
        for (int lane = 0; lane < row.length; lane += L) {
            FloatVector frame = at(row, lane);
            VectorMask<Float> faint = frame.abs().compare(VectorOperators.LT, Filter.FAINT);
            frame.blend(0f, faint).intoArray(row, lane);
        }
    }

    @Override
    public boolean envelope(Slope slope, float[] in, float[] out, int from, int to) {
        float[] levels = slope.level();
        float[] steps = slope.step().row();
        int width = levels.length;
        FloatVector sum = FloatVector.zero(FLOATS);
        for (int lane = 0; lane < width; lane += L) {
            FloatVector level = at(levels, lane);
            FloatVector step = at(steps, lane);
            int index = from * width + lane;
            for (int frame = from; frame < to; frame++) {
                FloatVector y = at(in, index).mul(level);
                level = level.add(step);
                y.intoArray(out, index);
                sum = sum.add(y.mul(0f));
                index += width;
            }
            level.intoArray(levels, lane);
        }
        return nothing(sum);
    }

    @Override
    public boolean measure(Gauge gauge, float[] in, float[] out, int from, int to) {
        int width = gauge.peak().length;
        FloatVector sum = FloatVector.zero(FLOATS);
        for (int lane = 0; lane < width; lane += L) {
            // Amplitudes are above 0, so their bits are in the order of their values.
            IntVector peak = at(gauge.peak(), lane).reinterpretAsInts();
            FloatVector square = at(gauge.square(), lane);
            int index = from * width + lane;
            for (int frame = from; frame < to; frame++) {
                FloatVector x = at(in, index);
                x.intoArray(out, index);
                peak = peak.max(x.abs().reinterpretAsInts());
                square = square.add(x.mul(x));
                sum = sum.add(x.mul(0f));
                index += width;
            }
            peak.reinterpretAsFloats().intoArray(gauge.peak(), lane);
            square.intoArray(gauge.square(), lane);
        }
        return nothing(sum);
    }

    @Override
    public void sine(Wave wave, float[] out, int frames) {
        int width = wave.high.length;
        for (int lane = 0; lane < width; lane += L) {
            IntVector high = IntVector.fromArray(INTS, wave.high, lane);
            IntVector low = IntVector.fromArray(INTS, wave.low, lane);
            IntVector stepHigh = IntVector.fromArray(INTS, wave.stepHigh, lane);
            IntVector stepLow = IntVector.fromArray(INTS, wave.stepLow, lane);
            FloatVector level = at(wave.level.row(), lane);
            int index = lane;
            for (int frame = 0; frame < frames; frame++) {
                Registers.sine(high).mul(level).intoArray(out, index);
                low = low.add(stepLow);
                high = high.add(stepHigh).add(1, low.compare(VectorOperators.ULT, stepLow));
                index += width;
            }
            high.intoArray(wave.high, lane);
            low.intoArray(wave.low, lane);
        }
    }

    @Override
    public void ramp(Wave wave, float[] out, int frames) {
        int width = wave.high.length;
        for (int lane = 0; lane < width; lane += L) {
            IntVector high = IntVector.fromArray(INTS, wave.high, lane);
            IntVector low = IntVector.fromArray(INTS, wave.low, lane);
            IntVector stepHigh = IntVector.fromArray(INTS, wave.stepHigh, lane);
            IntVector stepLow = IntVector.fromArray(INTS, wave.stepLow, lane);
            FloatVector level = at(wave.level.row(), lane);
            int index = lane;
            for (int frame = 0; frame < frames; frame++) {
                floats(high.add(Integer.MIN_VALUE))
                        .mul(2 * Sine.TURN)
                        .mul(level)
                        .intoArray(out, index);
                low = low.add(stepLow);
                high = high.add(stepHigh).add(1, low.compare(VectorOperators.ULT, stepLow));
                index += width;
            }
            high.intoArray(wave.high, lane);
            low.intoArray(wave.low, lane);
        }
    }

    @Override
    public void columns(float[][] tables, int width, int first, int end, float[] room, float[] sums, int frames) {
        for (int part = 0; part < 16; part += L) {
            for (int frame = 0; frame < frames; frame++) {
                FloatVector all = column(tables, frame * width + first + part);
                for (int lane = first + 16; lane < end; lane += 16) {
                    all = all.add(column(tables, frame * width + lane + part));
                }
                all.intoArray(sums, frame * 16 + part);
            }
        }
    }

    @Override
    public void chain(float[] data, float[] factors, float[] amounts, int begin, int end, int from, int to) {
        int at = from;
        for (; at + 4 * L <= to; at += 4 * L) {
            FloatVector a = at(data, at);
            FloatVector b = at(data, at + L);
            FloatVector c = at(data, at + 2 * L);
            FloatVector d = at(data, at + 3 * L);
            for (int i = begin; i < end; i++) {
                FloatVector factor = FloatVector.broadcast(FLOATS, factors[i]);
                FloatVector amount = FloatVector.broadcast(FLOATS, amounts[i]);
                a = a.mul(factor).add(amount);
                b = b.mul(factor).add(amount);
                c = c.mul(factor).add(amount);
                d = d.mul(factor).add(amount);
            }
            a.intoArray(data, at);
            b.intoArray(data, at + L);
            c.intoArray(data, at + 2 * L);
            d.intoArray(data, at + 3 * L);
        }
        for (; at < to; at += L) {
            VectorMask<Float> there = FLOATS.indexInRange(at, to);
            FloatVector a = FloatVector.fromArray(FLOATS, data, at, there);
            for (int i = begin; i < end; i++) {
                a = a.mul(factors[i]).add(amounts[i]);
            }
            a.intoArray(data, at, there);
        }
    }

    @Override
    public void tones(Tones tones, float[] sums, int frames) {
        int count = tones.phase().length;
        for (int frame = 0; frame < frames * 16; frame += L) {
            FloatVector.zero(FLOATS).intoArray(sums, frame);
        }
        for (int lane = 0; lane < count; lane += L) {
            IntVector phase = IntVector.fromArray(INTS, tones.phase(), lane);
            IntVector step = IntVector.fromArray(INTS, tones.step(), lane);
            FloatVector age = at(tones.age(), lane);
            FloatVector length = at(tones.length(), lane);
            FloatVector rise = at(tones.rise(), lane);
            FloatVector fall = at(tones.fall(), lane);
            int into = lane & 15;
            for (int frame = 0; frame < frames; frame++) {
                FloatVector up = age.mul(rise);
                FloatVector down = length.sub(age).mul(fall);
                FloatVector level = down.blend(up, up.compare(VectorOperators.LT, down));
                level = level.blend(1f, level.compare(VectorOperators.GT, 1f));
                level = level.blend(0f, level.compare(VectorOperators.LT, 0f));
                Registers.sine(phase).mul(level).add(at(sums, into)).intoArray(sums, into);
                phase = phase.add(step);
                age = age.add(1f);
                into += 16;
            }
            phase.intoArray(tones.phase(), lane);
            age.intoArray(tones.age(), lane);
        }
    }
}

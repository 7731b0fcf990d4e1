package sownd.engine.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** How many lanes a register has, and small pieces that become part of the loops of {@link Wide}. */
final class Registers {
    static final VectorSpecies<Float> FLOATS =
            FloatVector.SPECIES_PREFERRED.length() > 16 ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;
    static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, FLOATS.vectorShape());
    static final int L = FLOATS.length();

    private Registers() {}

    static FloatVector at(float[] from, int index) {
        return FloatVector.fromArray(FLOATS, from, index);
    }

    /** 0 when all that was summed up, times 0, was finite. */
    static boolean nothing(FloatVector sum) {
        // In any order: it is 0 or -0 in every lane, or in one of them neither.
        return sum.reinterpretAsInts().reduceLanes(VectorOperators.OR) << 1 == 0;
    }

    static FloatVector floats(IntVector numbers) {
        return (FloatVector) numbers.convertShape(VectorOperators.I2F, FLOATS, 0);
    }

    static FloatVector sine(IntVector phase) {
        FloatVector q = floats(phase.add(Sine.QUARTER).abs().sub(Sine.QUARTER)).mul(Sine.TURN);
        FloatVector s = q.mul(q);
        FloatVector high = s.mul(Sine.C11).add(Sine.C9).mul(s).add(Sine.C7);
        return high.mul(s).add(Sine.C5).mul(s).add(Sine.C3).mul(s).add(Sine.C1).mul(q);
    }

    static FloatVector column(float[][] tables, int at) {
        FloatVector sum = at(tables[0], at);
        for (int i = 1; i < tables.length; i++) {
            sum = sum.add(at(tables[i], at));
        }
        return sum;
    }
}

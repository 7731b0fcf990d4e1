package sownd.devices.midi;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sownd.devices.vectors.Vectors;

class MidiVectorsTest {
    @TestFactory
    Stream<DynamicTest> vectors() {
        return Vectors.named("midi").tests();
    }
}

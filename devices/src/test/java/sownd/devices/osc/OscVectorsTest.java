package sownd.devices.osc;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sownd.devices.vectors.Vectors;

class OscVectorsTest {
    @TestFactory
    Stream<DynamicTest> vectors() {
        return Vectors.named("osc").tests();
    }
}

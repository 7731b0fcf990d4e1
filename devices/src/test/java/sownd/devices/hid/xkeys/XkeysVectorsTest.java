package sownd.devices.hid.xkeys;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sownd.devices.vectors.Vectors;

class XkeysVectorsTest {
    @TestFactory
    Stream<DynamicTest> vectors() {
        return Vectors.named("xkeys").tests();
    }
}

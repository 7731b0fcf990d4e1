package sownd.devices.rtpmidi;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sownd.devices.vectors.Vectors;

class RtpVectorsTest {
    @TestFactory
    Stream<DynamicTest> vectors() {
        return Vectors.named("rtpmidi").tests();
    }
}

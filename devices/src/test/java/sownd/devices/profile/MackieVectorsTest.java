package sownd.devices.profile;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sownd.devices.vectors.Vectors;

final class MackieVectorsTest {
    @TestFactory
    Stream<DynamicTest> eachVector() {
        return Vectors.named("mcu").tests();
    }
}

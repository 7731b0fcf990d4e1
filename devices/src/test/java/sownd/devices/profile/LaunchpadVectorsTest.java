package sownd.devices.profile;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sownd.devices.vectors.Vectors;

final class LaunchpadVectorsTest {
    @TestFactory
    Stream<DynamicTest> eachVector() {
        return Vectors.named("launchpad").tests();
    }
}

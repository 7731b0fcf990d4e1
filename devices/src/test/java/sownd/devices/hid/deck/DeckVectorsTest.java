package sownd.devices.hid.deck;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sownd.devices.vectors.Vectors;

class DeckVectorsTest {
    @TestFactory
    Stream<DynamicTest> vectors() {
        return Vectors.named("streamdeck").tests();
    }
}

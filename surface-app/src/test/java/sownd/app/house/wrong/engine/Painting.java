package sownd.app.house.wrong.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.hivemq.client.mqtt.MqttClient;
import io.javalin.Javalin;
import javax.sound.midi.MidiSystem;
import javax.swing.JLabel;
import org.apache.commons.jexl3.JexlBuilder;
import org.hid4java.HidManager;
import picocli.CommandLine;

/** Libraries outside their leaves. */
public final class Painting {
    final JLabel label = new JLabel();
    final ObjectMapper mapper = new ObjectMapper();
    final JexlBuilder expressions = new JexlBuilder();
    final Object[] more = {MidiSystem.getMidiDeviceInfo(), Javalin.class, CommandLine.class, HidManager.class};
    final Object broker = MqttClient.builder();
}

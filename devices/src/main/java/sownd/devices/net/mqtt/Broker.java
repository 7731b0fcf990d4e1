package sownd.devices.net.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedListener;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuth;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManagerFactory;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Settings;

/**
 * Where the broker is and who we are to it.
 *
 * @param authority a PEM file, or empty
 * @param client our name, or empty
 * @param keepAlive seconds
 */
record Broker(
        String host,
        int port,
        boolean tls,
        String authority,
        String user,
        Optional<String> password,
        String client,
        String prefix,
        int keepAlive) {
    /** More is not read of one message, bytes. */
    private static final int LARGEST_PACKET = 256 * 1024;

    private static final int AT_ONCE = 64;
    private static final long PATIENCE_SECONDS = 4;

    static Broker of(Settings settings) {
        return new Broker(
                settings.text("host"),
                settings.whole("port"),
                settings.flag("tls"),
                settings.text("authority"),
                settings.text("user"),
                settings.secret("password"),
                settings.text("client"),
                settings.text("prefix"),
                settings.whole("keep_alive"));
    }

    /** A client that does not connect again by itself: that is the link's to do. */
    Mqtt5AsyncClient client(MqttClientDisconnectedListener ended) throws LinkFault {
        var transport = MqttClientTransportConfig.builder()
                .serverHost(host)
                .serverPort(port)
                .socketConnectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .mqttConnectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (tls) {
            transport = transport.sslConfig(trust());
        }
        var builder = MqttClient.builder()
                .useMqttVersion5()
                .transportConfig(transport.build())
                .addDisconnectedListener(ended);
        return (client.isEmpty() ? builder : builder.identifier(client)).buildAsync();
    }

    Mqtt5Connect hail() {
        var hail = Mqtt5Connect.builder()
                .cleanStart(true)
                .sessionExpiryInterval(0)
                .keepAlive(keepAlive)
                .willPublish(status("offline").asWill())
                .restrictions()
                .maximumPacketSize(LARGEST_PACKET)
                .receiveMaximum(AT_ONCE)
                .applyRestrictions();
        return (user.isEmpty() ? hail : hail.simpleAuth(whoWeAre())).build();
    }

    private Mqtt5SimpleAuth whoWeAre() {
        var name = Mqtt5SimpleAuth.builder().username(user);
        return password.map(word ->
                        name.password(word.getBytes(StandardCharsets.UTF_8)).build())
                .orElseGet(name::build);
    }

    /** What others are to know of us. */
    Mqtt5Publish status(String word) {
        return Mqtt5Publish.builder()
                .topic(prefix + "/status")
                .payload(word.getBytes(StandardCharsets.UTF_8))
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(true)
                .build();
    }

    private MqttClientSslConfig trust() throws LinkFault {
        var config = MqttClientSslConfig.builder();
        return authority.isEmpty()
                ? config.build()
                : config.trustManagerFactory(trusted()).build();
    }

    private TrustManagerFactory trusted() throws LinkFault {
        try (InputStream file = Files.newInputStream(Path.of(authority))) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("authority" + count++, each);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory;
        } catch (IOException | GeneralSecurityException wrong) {
            throw new LinkFault(
                    "the authority's certificate in " + authority + " cannot be read: " + wrong.getMessage()
                            + "; give a PEM file",
                    wrong);
        }
    }
}

package sownd.devices.net.obs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** The messages of obs-websocket 5 that are not about a show. Pure. */
final class ObsWords {
    static final int HELLO = 0;
    static final int IDENTIFY = 1;
    static final int IDENTIFIED = 2;
    static final int EVENT = 5;
    static final int REQUEST = 6;
    static final int RESPONSE = 7;

    static final int WRONG_PASSWORD = 4_009;
    static final int OTHER_VERSION = 4_010;
    static final int SENT_AWAY = 4_011;

    private static final int RPC_VERSION = 1;
    /** General, config, scenes, inputs, transitions, filters, outputs, scene items, media, studio mode; no level meters. */
    private static final int EVENTS = 0b101_1111_1111;

    private ObsWords() {}

    /**
     * The answer to a hello.
     *
     * @throws IllegalArgumentException "what, mend" if a password is asked for and there is none
     */
    static String identify(JsonNode hello, Optional<String> password) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        said.put("rpcVersion", RPC_VERSION).put("eventSubscriptions", EVENTS);
        JsonNode asked = hello.path("authentication");
        if (asked.isObject()) {
            String secret = password.orElseThrow(() -> new IllegalArgumentException(
                    "OBS asks for a password, add \"password\": \"secret:NAME\" and keep it by sownd secret set NAME"));
            said.put(
                    "authentication",
                    answer(
                            secret,
                            asked.path("salt").asText(),
                            asked.path("challenge").asText()));
        }
        return message(IDENTIFY, said);
    }

    /** What proves that we know the password, without saying it. */
    static String answer(String password, String salt, String challenge) {
        return hash(hash(password + salt) + challenge);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static String request(ObsRequest request, String id) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        said.put("requestType", request.type()).put("requestId", id).set("requestData", request.data());
        return message(REQUEST, said);
    }

    private static String message(int op, ObjectNode said) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("op", op).set("d", said);
        return whole.toString();
    }

    /** Why OBS ended the connection, in words. */
    static String ended(int code, String why) {
        return switch (code) {
            case WRONG_PASSWORD -> "OBS refuses the password, keep the one it shows by sownd secret set NAME";
            case OTHER_VERSION -> "this OBS speaks another protocol, use OBS 28 or newer";
            case SENT_AWAY -> "somebody at OBS ended the connection";
            default -> why;
        };
    }
}

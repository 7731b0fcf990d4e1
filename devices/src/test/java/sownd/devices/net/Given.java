package sownd.devices.net;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of a test: what it says, and what the type says at first. */
public final class Given implements Settings {
    private final Map<String, Object> values = new HashMap<>();

    public Given(ConnectionType type, Map<String, Object> said) {
        type.settings().forEach(setting -> setting.initial().ifPresent(value -> values.put(setting.name(), value)));
        values.putAll(said);
    }

    @Override
    public String text(String name) {
        return (String) values.get(name);
    }

    @Override
    public int whole(String name) {
        return (Integer) values.get(name);
    }

    @Override
    public boolean flag(String name) {
        return (Boolean) values.get(name);
    }

    @Override
    public Optional<String> secret(String name) {
        return Optional.of(text(name)).filter(secret -> !secret.isEmpty());
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Integer> wholes(String name) {
        return (List<Integer>) values.get(name);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, String> table(String name) {
        return (Map<String, String>) values.get(name);
    }
}

package sownd.devices.net.loop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;

/** Settings of a type with some fields given and the others as the type has them. A secret's name is its text. */
public final class Given implements Settings {
    private final Map<String, Object> values = new HashMap<>();

    public Given(ConnectionType type, Map<String, Object> given) {
        for (Setting setting : type.settings()) {
            Object value = given.getOrDefault(setting.name(), setting.initial().orElse(null));
            if (value == null) {
                throw new IllegalArgumentException(setting.name() + " is needed");
            }
            values.put(setting.name(), value);
        }
        given.keySet().stream()
                .filter(name -> !values.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(name + " is no field of " + type.name());
                });
    }

    @Override
    public String text(String name) {
        return (String) value(name);
    }

    @Override
    public int whole(String name) {
        return (Integer) value(name);
    }

    @Override
    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    @Override
    public Optional<String> secret(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Integer> wholes(String name) {
        return (List<Integer>) value(name);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, String> table(String name) {
        return (Map<String, String>) value(name);
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the type asks for " + name + ", which it does not declare");
        }
        return value;
    }
}

package sownd.bindings.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sownd.devices.net.Settings;

/** What a project says about a connection. Immutable but for the secrets, which are looked up each time. */
record SettingValues(String type, Map<String, Object> values, Function<String, Optional<String>> secrets)
        implements Settings {
    /** What stands before the name of a secret. */
    static final String NAMED = "secret:";

    private <T> T value(String name, Class<T> form) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the connection type " + type + " declares no setting \"" + name + "\"");
        }
        return form.cast(value);
    }

    @Override
    public String text(String name) {
        return value(name, String.class);
    }

    @Override
    public int whole(String name) {
        return value(name, Integer.class);
    }

    @Override
    public boolean flag(String name) {
        return value(name, Boolean.class);
    }

    @Override
    public Optional<String> secret(String name) {
        var named = text(name);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var secret = named.substring(NAMED.length());
        return Optional.of(secrets.apply(secret)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no secret \"" + secret + "\", keep it: sownd secret set " + secret)));
    }

    @Override
    @SuppressWarnings("unchecked") // the shape of the field read whole numbers
    public List<Integer> wholes(String name) {
        return value(name, List.class);
    }

    @Override
    @SuppressWarnings("unchecked") // the shape of the field read texts
    public Map<String, String> table(String name) {
        return value(name, Map.class);
    }
}

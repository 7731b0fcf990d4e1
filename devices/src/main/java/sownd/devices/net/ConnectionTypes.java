package sownd.devices.net;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of connection a project may name. Immutable. */
public final class ConnectionTypes {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
    /** What every connection has: its kind, and the two kinds that are not declared here. */
    private static final Set<String> TAKEN = Set.of("osc", "midi");

    private final Map<String, ConnectionType> byName;

    private ConnectionTypes(Map<String, ConnectionType> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /**
     * These types.
     *
     * @throws IllegalArgumentException "what, mend" if two have one name, or one declares what cannot be
     */
    public static ConnectionTypes of(Collection<? extends ConnectionType> types) {
        Map<String, ConnectionType> byName = new LinkedHashMap<>();
        for (ConnectionType type : types) {
            check(type);
            if (TAKEN.contains(type.name()) || byName.put(type.name(), type) != null) {
                throw new IllegalArgumentException("two connection types are called \"" + type.name() + "\"");
            }
        }
        return new ConnectionTypes(byName);
    }

    /** These types and more. */
    public ConnectionTypes with(Collection<? extends ConnectionType> more) {
        List<ConnectionType> both = new ArrayList<>(byName.values());
        both.addAll(more);
        return of(both);
    }

    public Optional<ConnectionType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<ConnectionType> all() {
        return byName.values();
    }

    private static void check(ConnectionType type) {
        id(type.name());
        Set<String> seen = new HashSet<>();
        for (Setting setting : type.settings()) {
            id(setting.name());
            if (setting.name().equals("type") || !seen.add(setting.name())) {
                throw new IllegalArgumentException(type.name() + " declares \"" + setting.name() + "\" twice");
            }
            if (!setting.initial().map(setting.form()::fits).orElse(true)) {
                throw new IllegalArgumentException(
                        type.name() + " gives \"" + setting.name() + "\" what does not fit at first");
            }
        }
    }

    private static void id(String name) {
        if (!ID.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is not an id, use small letters, digits and _");
        }
    }
}

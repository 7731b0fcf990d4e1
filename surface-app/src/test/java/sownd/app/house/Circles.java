package sownd.app.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The arrows between the packages of one module that lie on a circle, each as {@code "from -> to"}. */
final class Circles {
    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final String module;

    private Circles(House house, String module) {
        this.module = house.room(module);
        for (JavaClass type : house.classes()) {
            if (isInside(type)) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .filter(this::isInside)
                        .forEach(target -> add(type, target));
            }
        }
    }

    static Set<String> of(House house, String module) {
        return new Circles(house, module).arrows();
    }

    private boolean isInside(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(module + ".");
    }

    private void add(JavaClass from, JavaClass to) {
        if (!from.getPackageName().equals(to.getPackageName())) {
            uses.computeIfAbsent(from.getPackageName(), _ -> new TreeSet<>()).add(to.getPackageName());
        }
    }

    private Set<String> arrows() {
        return uses.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(to -> reaches(to, entry.getKey()))
                        .map(to -> name(entry.getKey()) + " -> " + name(to)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean reaches(String from, String to) {
        var seen = new TreeSet<String>();
        var next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty()) {
            var at = next.pop();
            if (seen.add(at)) {
                next.addAll(uses.getOrDefault(at, Set.of()));
            }
        }
        return seen.contains(to);
    }

    /** The package below its module; "." for the module's own. */
    private String name(String packageName) {
        return packageName.equals(module) ? "." : packageName.substring(module.length() + 1);
    }
}

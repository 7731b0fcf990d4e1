package sownd.app.hub;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import sownd.bindings.conductor.Answer;
import sownd.bindings.conductor.ConductorProxy;
import sownd.devices.ControlEvent;
import sownd.devices.Surface;
import sownd.engine.graph.Value;

/** A conductor that is nothing but a tree of values: leaves by address, branches by what begins with them. */
final class TreeConductor implements ConductorProxy {
    enum Mood {
        WELL,
        BUSY,
        SILENT,
        FAILING
    }

    final Map<String, Value> leaves = new ConcurrentSkipListMap<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.WELL;

    TreeConductor() {
        leaves.put("/graph/main/music/gain", Value.of(-6));
        leaves.put("/graph/main/music/level", Value.of(-12.5));
        leaves.put("/transport/playing", Value.of(false));
        leaves.put("/transport/tempo", Value.of(120));
    }

    @Override
    public CompletableFuture<Answer> get(String address) {
        return inMood(() -> leaves.containsKey(address) ? found(address) : branch(address));
    }

    @Override
    public CompletableFuture<Answer> set(String address, Value value) {
        return inMood(() -> {
            if (!leaves.containsKey(address)) {
                return unknown(address);
            }
            if (address.endsWith("/level")) {
                return new Answer.Refused(address, "a level is only measured", "set the gain");
            }
            leaves.put(address, value instanceof Value.Num(double n) ? Value.of(Math.min(12, n)) : value);
            return found(address);
        });
    }

    @Override
    public CompletableFuture<Answer> call(String address, List<Value> arguments) {
        return inMood(() -> {
            if (!address.equals("/transport/play") && !address.equals("/trigger/go")) {
                return unknown(address);
            }
            calls.add(address + arguments);
            leaves.put("/transport/playing", Value.of(true));
            return new Answer.Found(address, arguments.isEmpty() ? Value.nothing() : arguments.getFirst());
        });
    }

    @Override
    public CompletableFuture<Answer> press(int page, int row, int column) {
        return inMood(() -> {
            if (page != 1 || row != 0 || column > 3) {
                return new Answer.NoControl();
            }
            calls.add("press " + page + "/" + row + "/" + column);
            return new Answer.Found("/page/1/" + row + "/" + column + "/press", Value.nothing());
        });
    }

    @Override
    public boolean attach(Surface surface) {
        throw new UnsupportedOperationException("the hub attaches no surface yet");
    }

    @Override
    public boolean detach(String surface) {
        throw new UnsupportedOperationException("the hub attaches no surface yet");
    }

    @Override
    public boolean offer(ControlEvent event) {
        throw new UnsupportedOperationException("the hub offers no events yet");
    }

    private CompletableFuture<Answer> inMood(Supplier<Answer> answer) {
        return switch (mood) {
            case WELL -> CompletableFuture.supplyAsync(answer);
            case BUSY -> CompletableFuture.completedFuture(new Answer.Busy());
            case SILENT -> new CompletableFuture<>();
            case FAILING -> CompletableFuture.failedFuture(new IllegalStateException("the inner secret"));
        };
    }

    private Answer found(String address) {
        return new Answer.Found(address, leaves.get(address));
    }

    private Answer branch(String address) {
        String prefix = address.equals("/") ? "/" : address + "/";
        Map<String, Value> fields = new LinkedHashMap<>();
        leaves.forEach((leaf, value) -> {
            if (leaf.startsWith(prefix)) {
                fields.put(leaf.substring(prefix.length()), value);
            }
        });
        return fields.isEmpty() ? unknown(address) : new Answer.Found(address, new Value.Fields(fields));
    }

    private Answer unknown(String address) {
        return new Answer.Unknown(
                address,
                leaves.keySet().stream()
                        .max(Comparator.comparingInt(leaf -> shared(leaf, address)))
                        .orElse(""));
    }

    private static int shared(String a, String b) {
        int n = 0;
        while (n < Math.min(a.length(), b.length()) && a.charAt(n) == b.charAt(n)) {
            n++;
        }
        return n;
    }
}

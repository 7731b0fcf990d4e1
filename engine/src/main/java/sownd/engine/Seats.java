package sownd.engine;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sownd.engine.audio.Format;
import sownd.engine.graph.Flat;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Parameter;
import sownd.engine.realtime.Heard;
import sownd.engine.realtime.ReplyLane;
import sownd.engine.realtime.Slot;
import sownd.engine.realtime.SlotIds;
import sownd.engine.realtime.Unit;
import sownd.engine.realtime.Wishes;
import sownd.engine.realtime.transport.Course;

/** Gives each node of the graphs its slot: the one it has, or a new one. Conductor's thread only. */
final class Seats {
    private final Format format;
    private final Samples samples;
    private final Recordings recordings;
    private final ReplyLane told;
    private final Heard heard;
    private final Course transport;
    private final Wishes wishes;
    private final Watch watch = new Watch();
    private final Nodes nodes = new Nodes();
    private final Set<String> failed = new HashSet<>();
    private final ArrayDeque<Note> notes = new ArrayDeque<>();

    /** Something to tell that arose on this side; no reason says that the node is mended. */
    private record Note(String path, String why) {}

    Seats(
            Format format,
            Samples samples,
            Recordings recordings,
            ReplyLane told,
            Heard heard,
            Course transport,
            Wishes wishes) {
        this.format = format;
        this.samples = samples;
        this.recordings = recordings;
        this.told = told;
        this.heard = heard;
        this.transport = transport;
        this.wishes = wishes;
    }

    Nodes nodes() {
        return nodes;
    }

    String path(int node) {
        return nodes.path(node);
    }

    Map<String, Seat> seat(Map<String, Flat> graphs, Score before) {
        Map<String, Seat> seats = new LinkedHashMap<>();
        graphs.forEach((name, flat) -> flat.parts().forEach((id, part) -> {
            String path = name + "/" + id;
            Seat old = before.seat(path);
            seats.put(path, old != null && stays(old, part) ? kept(old, part.node()) : fresh(path, part));
        }));
        failed.retainAll(seats.keySet());
        watch.retain(seats.keySet());
        return seats;
    }

    /** Tells up to so many notes, and how many they were. */
    int tell(Replies replies, int most) {
        watch.look(this::note);
        int count = Math.min(most, notes.size());
        for (int i = 0; i < count; i++) {
            Note note = notes.remove();
            if (note.why().isEmpty()) {
                replies.mended(note.path());
            } else {
                replies.failed(note.path(), note.why());
            }
        }
        return count;
    }

    private static boolean stays(Seat old, Flat.Part part) {
        return !old.missing()
                && old.slot().type() == part.type()
                && part.type().parameters().stream()
                        .filter(p -> p.measure().fixed())
                        .allMatch(p -> NodeSetup.value(old.node(), p).equals(NodeSetup.value(part.node(), p)));
    }

    private static Seat kept(Seat old, Node node) {
        return new Seat(old.path(), node, old.slot(), old.ids(), false);
    }

    private Seat fresh(String path, Flat.Part part) {
        Node node = part.node();
        NodeType type = part.type();
        NodeSetup setup = new NodeSetup(node, type, format, samples, recordings, nodes, heard, transport, wishes);
        Unit unit = type.unit();
        unit.prepare(setup);
        note(path, setup.missing());
        watch.put(path, setup.beside());
        SlotIds ids = nodes.ids(path, type);
        Slot slot = new Slot(type, unit, setup, ids, numbers(node, type.parameters()), told);
        return new Seat(path, node, slot, ids, !setup.missing().isEmpty());
    }

    private void note(String path, String missing) {
        boolean told = missing.isEmpty() ? failed.remove(path) : failed.add(path);
        if (told) {
            notes.add(new Note(path, missing));
        }
    }

    private static double[] numbers(Node node, List<Parameter> parameters) {
        double[] numbers = new double[parameters.size()];
        for (int i = 0; i < numbers.length; i++) {
            Parameter parameter = parameters.get(i);
            numbers[i] = parameter.measure() == Measure.TEXT
                    ? 0
                    : NodeSetup.value(node, parameter).asNumber();
        }
        return numbers;
    }
}

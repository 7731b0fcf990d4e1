package sownd.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The order in which numbered nodes must be played so that each follows those that feed it. Nodes keep the order they
 * were given in wherever the edges leave it open, so one graph always gives one order.
 */
public final class Order {
    private static final int CYCLES_TOLD = 20;

    private final int nodes;
    private final List<int[]> edges = new ArrayList<>();

    public Order(int nodes) {
        this.nodes = nodes;
    }

    public void edge(int from, int to) {
        edges.add(new int[] {from, to});
    }

    /** Takes back the edge added last. */
    public void withdraw() {
        edges.removeLast();
    }

    /** Every node once, or fewer when some stand in a cycle or behind one. */
    public int[] sorted() {
        int[] waiting = new int[nodes];
        edges.forEach(edge -> waiting[edge[1]]++);
        List<List<Integer>> next = followers();
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int node = 0; node < nodes; node++) {
            if (waiting[node] == 0) {
                ready.add(node);
            }
        }
        int[] order = new int[nodes];
        int found = 0;
        while (!ready.isEmpty()) {
            int node = ready.remove();
            order[found++] = node;
            for (int follower : next.get(node)) {
                if (--waiting[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        return Arrays.copyOf(order, found);
    }

    /** Cycles as lists of nodes, each beginning and ending with the same; at most the first twenty. */
    public List<List<Integer>> cycles() {
        List<List<Integer>> cycles = new ArrayList<>();
        Order rest = new Order(nodes);
        rest.edges.addAll(edges);
        while (cycles.size() < CYCLES_TOLD) {
            int[] sorted = rest.sorted();
            if (sorted.length == nodes) {
                break;
            }
            List<Integer> cycle = rest.cycleOutside(sorted);
            cycles.add(cycle);
            rest.cut(cycle.get(0), cycle.get(1));
        }
        return cycles;
    }

    private List<List<Integer>> followers() {
        List<List<Integer>> next = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            next.add(new ArrayList<>());
        }
        edges.forEach(edge -> next.get(edge[0]).add(edge[1]));
        return next;
    }

    /** Walks backwards among the unsorted, each of which is fed by another unsorted one, until a node comes again. */
    private List<Integer> cycleOutside(int[] sorted) {
        int[] feeder = new int[nodes];
        Arrays.fill(feeder, -1);
        boolean[] settled = new boolean[nodes];
        for (int node : sorted) {
            settled[node] = true;
        }
        for (int[] edge : edges) {
            if (!settled[edge[0]] && !settled[edge[1]] && feeder[edge[1]] < 0) {
                feeder[edge[1]] = edge[0];
            }
        }
        int at = 0;
        while (settled[at]) {
            at++;
        }
        boolean[] seen = new boolean[nodes];
        while (!seen[at]) {
            seen[at] = true;
            at = feeder[at];
        }
        List<Integer> cycle = new ArrayList<>(List.of(at));
        for (int node = feeder[at]; node != at; node = feeder[node]) {
            cycle.add(node);
        }
        cycle.add(at);
        Collections.reverse(cycle);
        return cycle;
    }

    private void cut(int from, int to) {
        edges.removeIf(edge -> edge[0] == from && edge[1] == to);
    }
}

package sownd.bindings.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of reading a file from outside: how much of what, and each thing that could not be taken as it was. */
public final class Report {
    /**
     * Something that is kept but does not work here.
     *
     * @param place where it stood, for people: page, row and column
     * @param what what it was
     * @param why why it does not work
     */
    public record Finding(String place, String what, String why) {
        /** {@code place: what: why}. */
        public String said() {
            return place + ": " + what + ": " + why;
        }
    }

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> notes = new LinkedHashMap<>();

    public void count(String what, int more) {
        counts.merge(what, more, Integer::sum);
    }

    public void find(String place, String what, String why) {
        findings.add(new Finding(place, what, why));
    }

    /**
     * Forgets what was found since there were {@code before} findings: what they are parts of is told as a whole.
     */
    public void forget(int before) {
        findings.subList(before, findings.size()).clear();
    }

    /** Something worth saying once, however often it happens. */
    public void note(String said) {
        notes.merge(said, 1, Integer::sum);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many findings there are. */
    public int found() {
        return findings.size();
    }

    public int counted(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** The notes, each with how often it was made. */
    public List<String> notes() {
        return notes.entrySet().stream()
                .map(note -> note.getKey() + (note.getValue() == 1 ? "" : " (" + note.getValue() + " times)"))
                .toList();
    }

    /** "3 pages, 40 buttons". */
    public String counts() {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> count.getValue() + " " + plural(count.getKey(), count.getValue()))
                        .toList());
    }

    static String plural(String word, int count) {
        return count == 1 ? word : word + "s";
    }
}

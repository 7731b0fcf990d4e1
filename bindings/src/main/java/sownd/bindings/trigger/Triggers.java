package sownd.bindings.trigger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;

/** Every kind of trigger, and the shape that reads any of them by the key that names its kind. */
final class Triggers {
    private static final Map<String, Shape<? extends Trigger>> KINDS = kinds();

    static final Shape<Trigger> SHAPE = new Shape<>() {
        @Override
        public Optional<Trigger> read(Located at, String pointer, Inspection inspection) {
            if (at instanceof Located.Fields object) {
                for (var kind : KINDS.entrySet()) {
                    if (object.members().containsKey(kind.getKey())) {
                        return kind.getValue().read(at, pointer, inspection).map(trigger -> trigger);
                    }
                }
            }
            inspection.fault(
                    at.mark(), pointer, "this is no trigger", "name its kind: " + String.join(" or ", KINDS.keySet()));
            return Optional.empty();
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return schemas.either("trigger", List.copyOf(KINDS.values()));
        }
    };

    private Triggers() {}

    private static Map<String, Shape<? extends Trigger>> kinds() {
        var kinds = new LinkedHashMap<String, Shape<? extends Trigger>>();
        kinds.put("osc", OscTrigger.SHAPE);
        kinds.put("midi", MidiTrigger.SHAPE);
        kinds.put("tell", TellTrigger.SHAPE);
        kinds.put("happened", HappenedTrigger.SHAPE);
        kinds.put("http", HttpTrigger.SHAPE);
        kinds.put("changed", ChangedTrigger.SHAPE);
        kinds.put("true", ConditionTrigger.WHEN_TRUE);
        kinds.put("false", ConditionTrigger.WHEN_FALSE);
        kinds.put("interval", IntervalTrigger.SHAPE);
        kinds.put("time", TimeTrigger.SHAPE);
        kinds.put("date", DateTrigger.SHAPE);
        kinds.put("sun", SunTrigger.SHAPE);
        kinds.put("cron", CronTrigger.SHAPE);
        kinds.put("start", StartTrigger.SHAPE);
        kinds.put("came", PresenceTrigger.CAME);
        kinds.put("went", PresenceTrigger.WENT);
        kinds.put("cue", CueTrigger.SHAPE);
        kinds.put("gesture", GestureTrigger.SHAPE);
        return kinds;
    }
}

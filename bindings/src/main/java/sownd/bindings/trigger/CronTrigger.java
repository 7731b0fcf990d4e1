package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** A rule in the words of cron. */
record CronTrigger(Cron cron) implements Trigger {
    private static final Field<Cron> CRON = Field.required(
            "cron",
            Shapes.text("a cron rule such as \"0 19 * * 2-7\"", Cron::of),
            "minute, hour, day, month and weekday, such as 0 19 * * 2-7; seconds may stand before");
    static final Shape<CronTrigger> SHAPE =
            ObjectShape.of("cron trigger", List.of(CRON), in -> new CronTrigger(in.of(CRON)));

    @Override
    public Way way() {
        return Way.TIME;
    }

    @Override
    public Optional<Rhythm> rhythm() {
        return Optional.of(new Rhythm.ByCalendar(cron));
    }
}

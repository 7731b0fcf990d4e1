package sownd.engine;

import org.jspecify.annotations.Nullable;
import sownd.engine.graph.Flat;
import sownd.engine.realtime.OscMessage;
import sownd.engine.realtime.ReplyLane;

/** Turns what stands in the reply lane into words for the conductor, on its thread. */
final class Telling {
    private final ReplyLane lane;
    private final Seats seats;
    private final OscMessage message = new OscMessage();

    Telling(ReplyLane lane, Seats seats) {
        this.lane = lane;
        this.seats = seats;
    }

    /**
     * Hands over the oldest reply, which is there.
     *
     * @param offered what the conductor gave to play last
     */
    void tell(Score offered, Replies replies) {
        switch (lane.kind()) {
            case ReplyLane.CHANGED ->
                replies.changed(offered.shown().outside(lane.id()), lane.value(), lane.nanoTime());
            case ReplyLane.FAILED -> failed(offered.seat(path()), replies);
            case ReplyLane.MENDED -> replies.mended(outermost(path()));
            case ReplyLane.OVERFLOWED -> replies.overflowed(path());
            case ReplyLane.SENT_EVENT -> replies.happened(path(), lane.value(), lane.nanoTime());
            case ReplyLane.SENT_MIDI -> replies.midi(path(), (int) lane.first(), lane.nanoTime());
            default -> {
                message.set(lane.what(), lane.first(), lane.second());
                replies.osc(path(), message, lane.nanoTime());
            }
        }
    }

    private String path() {
        return seats.path(lane.id());
    }

    private static void failed(@Nullable Seat seat, Replies replies) {
        if (seat != null) {
            replies.failed(outermost(seat.path()), seat.slot().why());
        }
    }

    /** The node people wrote, of which an inner one is a part: {@code main/lead} of {@code main/lead/1/env}. */
    private static String outermost(String path) {
        int graph = path.indexOf('/') + 1;
        return path.substring(0, graph) + Flat.outermost(path.substring(graph));
    }
}

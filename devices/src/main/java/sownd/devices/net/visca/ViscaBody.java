package sownd.devices.net.visca;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import sownd.devices.net.Datum;
import sownd.devices.net.Told;
import sownd.devices.net.loop.Latest;
import sownd.devices.net.loop.UdpLoop;

/**
 * Speaks with a camera: one thing at a time, sent again under the same number until it is answered, so that nothing is done
 * twice. The loop's thread.
 */
final class ViscaBody implements UdpLoop.Body {
    private static final long PATIENCE = 250_000_000;
    private static final int TRIES = 4;
    private static final int RESET_TRIES = 2;
    private static final long FULL_PAUSE = 50_000_000;
    private static final long SECOND = 1_000_000_000;

    /** What is on its way and not answered. */
    private static final class Asked {
        final ViscaFrame frame;
        final @Nullable ViscaCommand command;
        final ViscaWords.@Nullable Question question;
        final String key;
        long sentAt;
        int tries;

        Asked(ViscaFrame frame, String key, @Nullable ViscaCommand command, ViscaWords.@Nullable Question question) {
            this.frame = frame;
            this.key = key;
            this.command = command;
            this.question = question;
        }
    }

    private final InetSocketAddress camera;
    private final Latest<String, ViscaCommand> waiting;
    private final long poll;
    private final Told told;
    private final CountDownLatch answered = new CountDownLatch(1);
    private final Deque<ViscaWords.Question> questions = new ArrayDeque<>();
    private @Nullable Asked asked;
    private boolean begun;
    private int sequence;
    private long askAt;
    private long pauseUntil;

    /** @param poll seconds between questions */
    ViscaBody(InetSocketAddress camera, Latest<String, ViscaCommand> waiting, int poll, Told told, long now) {
        this.camera = camera;
        this.waiting = waiting;
        this.poll = poll * SECOND;
        this.told = told;
        this.askAt = now;
        this.pauseUntil = now;
    }

    /** Opened by the camera's first answer. */
    CountDownLatch answered() {
        return answered;
    }

    @Override
    public long doWork(UdpLoop.Out out, long now) throws IOException {
        if (asked != null && now - asked.sentAt >= PATIENCE) {
            again(asked, out, now);
        }
        if (asked == null && now - pauseUntil >= 0) {
            next(out, now);
        }
        if (asked != null) {
            return asked.sentAt + PATIENCE - now;
        }
        return Math.max(1, (now - pauseUntil < 0 ? pauseUntil : askAt) - now);
    }

    private void again(Asked late, UdpLoop.Out out, long now) throws IOException {
        boolean reset = late.frame.kind() == ViscaFrame.Kind.CONTROL;
        if (reset && late.tries >= RESET_TRIES) {
            // Not every camera answers this.
            asked = null;
        } else if (late.tries >= TRIES) {
            throw new IOException("the camera does not answer, is it still there?");
        } else {
            send(late, out, now);
        }
    }

    private void next(UdpLoop.Out out, long now) throws IOException {
        if (!begun) {
            begun = true;
            var reset = new ViscaFrame(ViscaFrame.Kind.CONTROL, 0, ViscaWords.RESET_SEQUENCE);
            ask(new Asked(reset, "", null, null), out, now);
            return;
        }
        var command = waiting.poll().orElse(null);
        if (command != null) {
            var frame = frame(ViscaFrame.Kind.COMMAND, command.getValue().payload());
            ask(new Asked(frame, command.getKey(), command.getValue(), null), out, now);
            return;
        }
        if (questions.isEmpty() && now - askAt >= 0) {
            askAt = now + poll;
            questions.addAll(List.of(ViscaWords.Question.values()));
        }
        ViscaWords.Question question = questions.poll();
        if (question != null) {
            ask(new Asked(frame(ViscaFrame.Kind.INQUIRY, question.payload()), "", null, question), out, now);
        }
    }

    private ViscaFrame frame(ViscaFrame.Kind kind, byte[] payload) {
        return new ViscaFrame(kind, ++sequence, payload);
    }

    private void ask(Asked next, UdpLoop.Out out, long now) throws IOException {
        asked = next;
        send(next, out, now);
    }

    private void send(Asked what, UdpLoop.Out out, long now) throws IOException {
        what.sentAt = now;
        what.tries++;
        out.send(what.frame.encode(), camera);
    }

    @Override
    public void received(ByteBuffer bytes, InetSocketAddress from, UdpLoop.Out out, long now) {
        ViscaFrame frame = ViscaFrame.decode(bytes).orElse(null);
        if (frame == null || !from.getAddress().equals(camera.getAddress())) {
            return;
        }
        told.heard();
        answered.countDown();
        Asked open = asked;
        boolean ours = open != null && frame.sequence() == open.frame.sequence();
        switch (frame.kind()) {
            case CONTROL_REPLY -> control(frame, open, now);
            case REPLY -> ViscaAnswer.of(frame.payload()).ifPresent(answer -> answer(answer, ours ? open : null, now));
            case COMMAND, INQUIRY, CONTROL -> {}
        }
    }

    /** The numbers begin anew; or the camera says that ours is not what it expects: then they do as well. */
    private void control(ViscaFrame frame, @Nullable Asked open, long now) {
        boolean done = frame.payload()[0] == 1;
        if (done && open != null && open.frame.kind() == ViscaFrame.Kind.CONTROL) {
            asked = null;
        } else if (!done && open != null && open.frame.kind() != ViscaFrame.Kind.CONTROL) {
            putBack(open);
            asked = null;
            begun = false;
            sequence = 0;
            pauseUntil = now + FULL_PAUSE;
        }
    }

    private void answer(ViscaAnswer answer, @Nullable Asked open, long now) {
        switch (answer) {
            case ViscaAnswer.Taken taken -> taken(open);
            case ViscaAnswer.Done done -> {
                if (open != null && open.question != null) {
                    asked = null;
                    say(open.question, done.data());
                } else {
                    taken(open);
                }
            }
            case ViscaAnswer.Refused refused -> refused(refused, open, now);
        }
    }

    private void taken(@Nullable Asked open) {
        if (open != null && open.command != null) {
            asked = null;
            open.command.says().forEach(told::is);
        }
    }

    private void refused(ViscaAnswer.Refused refused, @Nullable Asked open, long now) {
        if (open != null) {
            asked = null;
        }
        if (refused.code() == ViscaAnswer.Refused.FULL && open != null) {
            putBack(open);
            pauseUntil = now + FULL_PAUSE;
        } else if (open != null && open.command != null) {
            told.trouble("the camera refuses " + open.command.name() + ": " + refused.words());
        }
    }

    private void putBack(Asked open) {
        if (open.command != null) {
            waiting.putBack(open.key, open.command);
        } else if (open.question != null) {
            questions.addFirst(open.question);
        }
    }

    private void say(ViscaWords.Question question, byte[] data) {
        switch (question) {
            case POWER -> flag("power", data);
            case AUTO_FOCUS -> flag("focus/auto", data);
            case HEAD -> {
                ViscaWords.word(data, 0).ifPresent(pan -> told.is("position/pan", Datum.of((short) pan)));
                ViscaWords.word(data, 4).ifPresent(tilt -> told.is("position/tilt", Datum.of((short) tilt)));
            }
            case ZOOM -> ViscaWords.word(data, 0).ifPresent(zoom -> told.is("position/zoom", Datum.of(zoom)));
        }
    }

    private void flag(String path, byte[] data) {
        if (data.length == 1 && (data[0] == 2 || data[0] == 3)) {
            told.is(path, Datum.of(data[0] == 2));
        }
    }
}

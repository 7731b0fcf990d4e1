package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** A room, in which each two channels have a part of their own that leads on into those beside. */
final class ReverbUnit implements Unit {
    static final NodeType TYPE = NodeType.named("reverb")
            .about("Puts sound into a room. Channels are heard in it by twos: the first beside the second, and so on.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter("room", Measure.RATIO, 0, 1, 0.5, "Size: how long it rings, 0.2 s to 10 s.")
            .parameter("damping", Measure.RATIO, 0, 1, 0.4, "How fast the highs are lost.")
            .parameter("mix", Measure.RATIO, 0, 1, 0.25, "0 the sound alone, 1 the room alone.")
            .builds(ReverbUnit::new);

    private static final int ROOM = 0;
    private static final int DAMPING = 1;
    private static final int MIX = 2;

    private Room[] rooms = {};
    private int channels = 2;
    private double rate = 1;
    private float sized = Float.NaN;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        channels = (int) setup.number("channels");
        rooms = new Room[(channels + 1) / 2];
        for (int part = 0; part < rooms.length; part++) {
            rooms[part] = new Room(part, rate);
        }
    }

    @Override
    public void reset() {
        for (Room room : rooms) {
            room.clear();
        }
    }

    @Override
    public void process(Block block) {
        float[] room = block.curve(ROOM);
        float[] damping = block.curve(DAMPING);
        float[] mix = block.curve(MIX);
        for (int i = block.from(); i < block.to(); i++) {
            if (room[i] != sized) {
                size(room[i]);
            }
            for (Room part : rooms) {
                part.arrive(0.95 * damping[i]);
            }
            for (int part = 0; part < rooms.length; part++) {
                play(block, part, i, mix[i]);
            }
        }
    }

    private void size(float room) {
        sized = room;
        for (Room part : rooms) {
            part.size(0.2 * Math.pow(50, room) * rate);
        }
    }

    /** One sample of two channels, or of the last one alone. */
    private void play(Block block, int part, int i, float mix) {
        int first = 2 * part;
        int second = Math.min(first + 1, channels - 1);
        float left = block.in(0, first)[i];
        float right = block.in(0, second)[i];
        Room here = rooms[part];
        Room before = rooms[part == 0 ? rooms.length - 1 : part - 1];
        here.send(before, rooms[part == rooms.length - 1 ? 0 : part + 1], left, right);
        if (second > first) {
            block.out(0, second)[i] = (float) (right + (here.right() - right) * mix);
        }
        block.out(0, first)[i] = (float) (left + (here.left() - left) * mix);
    }
}

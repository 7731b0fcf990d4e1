package sownd.app.ui;

import sownd.devices.Gesture;

/** Where the hands at one control say what they do. Event thread. */
interface Report {
    /**
     * Says one gesture at this control.
     *
     * @return false if nobody could take it
     */
    boolean say(Gesture gesture, double value);
}

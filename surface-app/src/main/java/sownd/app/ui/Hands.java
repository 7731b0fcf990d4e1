package sownd.app.ui;

/** What hands do at one control, by mouse, finger or keyboard. Event thread. */
sealed interface Hands permits ButtonHands, FaderHands, TurnHands, XyHands, Hands.Off {
    Touch touch();

    /** The position to show, given what feedback says. */
    double level(double feedback);

    /** Ends a press or grip, as when the control goes away under the finger. */
    void letGo();

    /** Nothing to hold: meters and labels. */
    record Off() implements Hands {
        @Override
        public Touch touch() {
            return Touch.AWAY;
        }

        @Override
        public double level(double feedback) {
            return feedback;
        }

        @Override
        public void letGo() {}
    }
}

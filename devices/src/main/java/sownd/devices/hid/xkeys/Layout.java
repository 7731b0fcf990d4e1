package sownd.devices.hid.xkeys;

/** Where the buttons lie that the wire counts from 1, eight or fewer to a byte. Rows and columns count from 1. */
enum Layout {
    /** A byte is a column. */
    COLUMNS {
        @Override
        int row(int button, XkeysModel model) {
            return (button - 1) % model.columnBits() + 1;
        }

        @Override
        int column(int button, XkeysModel model) {
            return (button - 1) / model.columnBits() + 1;
        }
    },
    /** One long row; a bit is a group of it. */
    STICK {
        @Override
        int row(int button, XkeysModel model) {
            return 1;
        }

        @Override
        int column(int button, XkeysModel model) {
            return (button - 1) % model.columnBits() * model.columnBytes() + (button - 1) / model.columnBits() + 1;
        }
    },
    /** As one reads. */
    ROWS {
        @Override
        int row(int button, XkeysModel model) {
            return (button - 1) / model.columns() + 1;
        }

        @Override
        int column(int button, XkeysModel model) {
            return (button - 1) % model.columns() + 1;
        }
    },
    /** Pedals; the first bit belongs to none. */
    PEDALS {
        @Override
        int row(int button, XkeysModel model) {
            return button == 1 ? 0 : 1;
        }

        @Override
        int column(int button, XkeysModel model) {
            return button - 1;
        }
    },
    /** Sockets for two switches each, the second one first. */
    SOCKETS {
        @Override
        int row(int button, XkeysModel model) {
            return 2 - (button + 1) % 2;
        }

        @Override
        int column(int button, XkeysModel model) {
            return (button + 1) / 2;
        }
    },
    /** One socket for three switches; two bits tell that something is plugged in. */
    SOCKET {
        @Override
        int row(int button, XkeysModel model) {
            return button == 4 ? 2 : 1;
        }

        @Override
        int column(int button, XkeysModel model) {
            return button == 5 ? 3 : button <= 2 ? button : 0;
        }
    };

    abstract int row(int button, XkeysModel model);

    abstract int column(int button, XkeysModel model);
}

"""What a browser sees: the public pages, the widget and the rules under which both are sent."""
